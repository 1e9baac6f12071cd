import type { Context } from "../graphql/context.js";
import { type Analysis, type Method, Remark, type RemarkParts } from "./analysis.types.js";

/** A method before its parameters are known. */
export type MethodFacts = Pick<Method, "name" | "version" | "formula" | "source">;

/** Makes a remark of a code and the parts of its sentence in either language. */
export const remark = (code: string, parts: RemarkParts): Remark => Object.assign(new Remark(), { code, parts });

/** Gives the parts that every answer has: whole, without remarks, on the graph's present version, computed now. */
export async function analysisFrame(
  context: Context,
  facts: MethodFacts,
  parameters: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Promise<Omit<Analysis, "prototype">> {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined);
  return {
    status: "COMPLETE",
    refusal: null,
    truncations: [],
    warnings: [],
    method: { ...facts, parameters: given.map(([name, value]) => ({ name, value: String(value) })) },
    coverage: [],
    graphVersion: await context.graphVersion(),
    dataThrough: null,
    computedAt: new Date().toISOString(),
  };
}
