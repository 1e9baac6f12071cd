import type { Database } from "../cypher/database.js";
import { missingMigrations } from "../cypher/migrations.js";
import type { Readiness } from "../server/health.js";

/** Keeps what `/readyz` says: what is still being done, then whether the database answers and has its indexes. */
export class StartReadiness {
  private doing: string | null = "The server is starting.";

  constructor(private readonly database: Database) {}

  /** Says what keeps the server from being ready, or null when nothing does. */
  set(doing: string | null): void {
    this.doing = doing;
  }

  /** Looks at the database itself, since it may have gone or been replaced since the start. */
  async check(): Promise<Readiness> {
    if (this.doing !== null) return { ready: false, message: this.doing };
    const missing = await missingMigrations(this.database);
    if (missing.length === 0) return { ready: true, message: "The database answers and has its indexes." };
    return { ready: false, message: `The database lacks ${missing.length} migrations.` };
  }
}
