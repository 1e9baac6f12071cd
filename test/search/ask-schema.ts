import { graphql, type GraphQLError, type GraphQLSchema } from "graphql";
import type { Context } from "../../src/graphql/context.js";

/** The data and the errors of an answer. */
export interface Answer {
  readonly data: Record<string, unknown>;
  readonly errors: readonly GraphQLError[];
}

/** Asks the built schema, as the server would, without its limits. */
export async function askSchema(
  schema: GraphQLSchema,
  contextValue: Context,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
  return { data: data ?? {}, errors };
}

/** Asks, and fails where the answer has errors. */
export async function dataOf(
  schema: GraphQLSchema,
  context: Context,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const { data, errors } = await askSchema(schema, context, source, variables);
  if (errors[0] !== undefined) throw errors[0];
  // What the executor makes has no prototype, and would equal no literal.
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}
