import type { z } from "zod";
import { SilianError } from "../errors.js";
import { askGraph } from "../start/ask-graph.js";
import type { GraphAccess } from "../start/graph-access.js";
import type { Run } from "./run.js";

const answerMs = 120_000;

/** Asks a GraphQL question and gives its data in the shape that the command reads; an error of the answer is thrown. */
export async function ask<S extends z.ZodType>(
  access: GraphAccess,
  { signal }: Pick<Run, "signal">,
  question: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>>; readonly shape: S },
): Promise<z.output<S>> {
  const { query, variables = {}, shape } = question;
  const { data, errors } = await askGraph(access, { query, variables, signal, timeoutMs: answerMs });
  const [error] = errors ?? [];
  if (error !== undefined) {
    if (error.originalError instanceof SilianError) throw error.originalError;
    // A value that the schema refuses is the asker's; whatever else happened is ours.
    if (error.originalError === undefined) throw new SilianError("BAD_USER_INPUT", error.message);
    throw error.originalError;
  }
  return shape.parse(data);
}
