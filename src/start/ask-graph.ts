import { randomUUID } from "node:crypto";
import { type ExecutionResult, graphql } from "graphql";
import type { GraphAccess } from "./graph-access.js";

/** A question, and how long one waits for its answer. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Asks the graph a GraphQL question within this process. */
export function askGraph(access: GraphAccess, question: Question): Promise<ExecutionResult> {
  const { query, variables, timeoutMs, signal } = question;
  const timeout = AbortSignal.timeout(timeoutMs);
  const context = access.createContext({
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    deadline: Date.now() + timeoutMs,
    requestId: randomUUID(),
  });
  return graphql({
    schema: access.schema,
    source: query,
    contextValue: context,
    ...(variables && { variableValues: variables }),
  });
}
