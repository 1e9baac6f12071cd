import type { Wait } from "../lib/within-deadline.js";
import type { QueryDefinition } from "./define-query.js";

/** How one statement is run: who may stop it, and by when. */
export interface RunOptions extends Wait {
  /** The database ends the statement after so many milliseconds; a setting where not given. */
  readonly transactionMs?: number;
}

/** Runs statements that read; what services and loaders are handed, and what tests replace. */
export interface QueryRunner {
  run<P, R>(query: QueryDefinition<P, R>, params: P, options?: RunOptions): Promise<R[]>;
}

/** Runs the statements of one transaction that writes. */
export type TransactionRunner = <P, R>(query: QueryDefinition<P, R>, params: P) => Promise<R[]>;
