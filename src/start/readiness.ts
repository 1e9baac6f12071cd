import type { Database } from "../cypher/database.js";
import { missingMigrations } from "../cypher/migrations.js";
import type { Readiness } from "../server/health.js";

const starting = "The server is starting.";

/**
 * Keeps how far a start has come: what `/readyz` says (what is still being done, then whether the database answers and
 * has its indexes), and whether questions must wait, since a graph that is half there would answer them as if it were all.
 */
export class StartReadiness {
  private doing: string | null = starting;
  private hindrance: string | undefined = starting;

  constructor(private readonly database: Database) {}

  /** Says what is being done before questions may be asked. */
  hold(doing: string): void {
    this.doing = doing;
    this.hindrance = doing;
  }

  /** Lets questions in; says what still keeps the server from being ready, or null when nothing does. */
  admit(doing: string | null): void {
    this.doing = doing;
    this.hindrance = undefined;
  }

  /** Gives what questions must wait for, if they must. */
  heldBy(): string | undefined {
    return this.hindrance;
  }

  /** Looks at the database itself, since it may have gone or been replaced since the start. */
  async check(): Promise<Readiness> {
    if (this.doing !== null) return { ready: false, message: this.doing };
    const missing = await missingMigrations(this.database);
    if (missing.length === 0) return { ready: true, message: "The database answers and has its indexes." };
    return { ready: false, message: `The database lacks ${missing.length} migrations.` };
  }
}
