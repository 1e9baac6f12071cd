import neo4j, { type Driver, type RecordShape, type Session } from "neo4j-driver";
import { unavailable } from "../errors.js";
import { withinDeadline } from "../lib/within-deadline.js";
import type { QueryDefinition } from "./define-query.js";
import { isRetryable, namedError } from "./driver-errors.js";
import type { QueryRunner, RunOptions, TransactionRunner } from "./query-runner.js";
import { readRows } from "./read-rows.js";

/** Where the graph is and how it is asked. */
export interface DatabaseSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Reads at once at most; a further one is refused at once. */
  readonly poolSize?: number;
  /** The database ends a transaction after so many milliseconds. */
  readonly transactionTimeoutMs?: number;
}

const readAttempts = 3;

/** Connections beyond those for reads: probes of the version and writes go on while reads hold all of theirs. */
const spareConnections = 4;

interface Answer {
  readonly rows: readonly RecordShape[];
  readonly bookmarks: readonly string[];
}

/** The graph behind the driver: auto-commit reads with a retry of our own, managed writes, and its version. */
export class Database implements QueryRunner {
  private readonly driver: Driver;
  private readonly poolSize: number;
  private running = 0;
  /** The newest bookmarks of our own writes: reads after them see them, through cluster routing too. */
  private written: readonly string[] = [];

  constructor(private readonly settings: DatabaseSettings) {
    this.poolSize = settings.poolSize ?? 50;
    this.driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      maxConnectionPoolSize: this.poolSize + spareConnections,
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 5_000,
      fetchSize: 2_000,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      userAgent: "silian",
    });
  }

  /** Reads: the rows of a statement, each checked against its shape. */
  async run<P, R>(query: QueryDefinition<P, R>, params: P, options: RunOptions = {}): Promise<R[]> {
    const checked = query.params.parse(params) as Record<string, unknown>;
    const { rows } = await this.readInTurn(query.text, checked, options);
    return readRows(query, rows);
  }

  /** Writes: one managed transaction, whose statements are run again together when the driver must. */
  async write<T>(work: (run: TransactionRunner) => Promise<T>, { timeoutMs }: { timeoutMs?: number } = {}): Promise<T> {
    const session = this.session("WRITE");
    try {
      const result = await session.executeWrite(
        (transaction) =>
          work(async (query, params) => {
            const result = await transaction.run(query.text, query.params.parse(params));
            return readRows(
              query,
              result.records.map((record) => record.toObject()),
            );
          }),
        { timeout: timeoutMs ?? 120_000 },
      );
      this.written = session.lastBookmarks();
      return result;
    } catch (error) {
      throw namedError(error);
    } finally {
      await session.close();
    }
  }

  /** Runs one statement outside any transaction of ours: index and constraint commands, calls in transactions. */
  async command<P, R>(query: QueryDefinition<P, R>, params: P): Promise<R[]> {
    const session = this.session("WRITE");
    try {
      const result = await session.run(query.text, query.params.parse(params));
      this.written = session.lastBookmarks();
      return readRows(
        query,
        result.records.map((record) => record.toObject()),
      );
    } catch (error) {
      throw namedError(error);
    } finally {
      await session.close();
    }
  }

  /** The plan of a statement with what it would cost, or what it did cost when it is run. */
  async explain(text: string, params: Record<string, unknown>, how: "EXPLAIN" | "PROFILE" = "EXPLAIN") {
    const session = this.session("WRITE");
    try {
      const { summary } = await session.run(`${how} ${text}`, params);
      return summary.plan === false ? summary.profile : summary.profile !== false ? summary.profile : summary.plan;
    } finally {
      await session.close();
    }
  }

  /** The graph's version: the bookmark after a read names the last committed transaction, whoever wrote it. */
  async graphVersion(options: RunOptions = {}): Promise<string> {
    const { bookmarks } = await this.read("RETURN 1", {}, options);
    return bookmarks.join(",");
  }

  /** Name, version and edition of the server. */
  async serverInfo(): Promise<{ address: string; agent: string }> {
    const info = await this.driver.getServerInfo({ database: this.settings.database });
    return { address: info.address ?? "", agent: info.agent ?? "" };
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private session(mode: "READ" | "WRITE"): Session {
    return this.driver.session({
      database: this.settings.database,
      defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarks: [...this.written],
    });
  }

  private async readInTurn(text: string, params: RecordShape, options: RunOptions): Promise<Answer> {
    if (this.running >= this.poolSize) throw unavailable("All connections to the database are in use.", 1);
    this.running += 1;
    try {
      return await this.read(text, params, options);
    } finally {
      this.running -= 1;
    }
  }

  private async read(text: string, params: RecordShape, options: RunOptions): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.readOnce(text, params, options);
      } catch (error) {
        if (attempt >= readAttempts || !isRetryable(error) || options.signal?.aborted === true) throw namedError(error);
        await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
      }
    }
  }

  private async readOnce(text: string, params: RecordShape, options: RunOptions): Promise<Answer> {
    const session = this.session("READ");
    const timeout = options.transactionMs ?? this.settings.transactionTimeoutMs ?? 5_000;
    try {
      const answering = Promise.resolve(withoutStack(() => session.run(text, params, { timeout })));
      const { records } = await withinDeadline(answering, options);
      return { rows: records.map((record) => record.toObject()), bookmarks: session.lastBookmarks() };
    } finally {
      // Never waited for: the connection is back when the result is, and a frozen server would not answer its closing.
      void session.close().catch(() => undefined);
    }
  }
}

/** The driver writes down a stack with every statement, which costs more than the rest of it where source maps are on. */
function withoutStack<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
