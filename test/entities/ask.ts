import { graphql, type GraphQLSchema } from "graphql";
import type { QueryRunner } from "../../src/cypher/query-runner.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf } from "../support/fake-runner.js";

let schema: Promise<GraphQLSchema> | undefined;

/** What an operation gives: its data, and what went wrong with codes. */
export interface Answer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly { readonly message: string; readonly code: unknown; readonly details: unknown }[];
}

/** Asks the built schema through a runner, in a request of its own. */
export async function ask(
  runner: QueryRunner,
  source: string,
  variableValues?: Record<string, unknown>,
): Promise<Answer> {
  schema ??= createSchema();
  const contextValue = contextOf(runner);
  const { data, errors = [] } = await graphql({ schema: await schema, source, variableValues, contextValue });
  const named = errors.map(({ message, originalError }) => {
    const { code, details } = (originalError ?? {}) as { code?: unknown; details?: unknown };
    return { message, code, details };
  });
  return { data, errors: named };
}

/** Asks what must succeed, and gives its data. */
export async function answer<T = Record<string, unknown>>(
  runner: QueryRunner,
  source: string,
  variables?: Record<string, unknown>,
): Promise<T> {
  const { data, errors } = await ask(runner, source, variables);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("; "));
  return data as T;
}
