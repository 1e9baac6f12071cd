import type { DiagnosisQuestion } from "../../chain/diagnose-chain.service.js";
import { usualSpace } from "../../chain/product-space.service.js";
import type { Context } from "../../graphql/context.js";
import type { Remark } from "../analysis.types.js";
import { findExtensions } from "./extension-facts.service.js";
import { refusalRemark } from "./extension-remarks.js";

/** The numbers that extensions are asked with unless others are given. */
export const usualExtensions = { ...usualSpace, minNationalFirms: 5, newOnly: false } as const;

/** Gives the score of each candidate by its id, for the comparison of two graphs; candidates without a score are left out. */
export async function compareExtensions(
  context: Context,
  question: DiagnosisQuestion,
  version: string,
): Promise<{ status: string; refusal: Remark | null; values: ReadonlyMap<string, number> }> {
  const { facts, output } = await findExtensions(context, { ...question, ...usualExtensions }, version);
  const region = { id: question.regionId, name: facts.regions.nameOf(question.regionId) };
  const { refusal, extensions } = output;
  return {
    status: refusal === null ? "COMPLETE" : "REFUSED",
    refusal: refusal === null ? null : refusalRemark(refusal, region, usualExtensions.level),
    values: new Map(extensions.flatMap(({ id, score }) => (score === null ? [] : [[id, score] as const]))),
  };
}
