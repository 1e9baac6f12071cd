import type { Context } from "../../graphql/context.js";
import { badInput } from "../../errors.js";
import { loadKnown, loadKnownRegion } from "../known-entities.js";

/** Which claims are asked for; null where an argument is not given. */
export interface ClaimQuestion {
  readonly subjectIds: readonly string[] | null;
  readonly predicates: readonly string[] | null;
  readonly documentIds: readonly string[] | null;
  readonly statedSince: string | null;
  readonly statedUntil: string | null;
  readonly minConfidence: number;
  readonly regionId: string | null;
  readonly asOf: string | null;
}

/** Which claims are asked for, as the statements take it. */
export interface ClaimScope {
  readonly subjectIds: string[];
  readonly predicates: string[];
  readonly documentIds: string[];
  readonly statedSince: string | null;
  readonly statedUntil: string | null;
  readonly minConfidence: number;
  readonly regionId: string | null;
  readonly asOf: string;
}

/** Checks a question about claims: ids that exist, lists that are not empty, bounds in their order. */
export async function toClaimScope(context: Context, question: ClaimQuestion): Promise<ClaimScope> {
  const { predicates, statedSince, statedUntil, minConfidence, asOf } = question;
  if (minConfidence < 0 || minConfidence > 1)
    throw badInput(`minConfidence must be from 0 to 1, but got ${minConfidence}.`, { minConfidence });
  if (predicates !== null && (predicates.length === 0 || predicates.length > 100))
    throw badInput(`predicates takes from 1 to 100 words, but got ${predicates.length}.`);
  if (statedSince !== null && statedUntil !== null && statedSince > statedUntil)
    throw badInput(`statedSince must not be after statedUntil, but got ${statedSince} and ${statedUntil}.`);
  const [subjects, documents, region] = await Promise.all([
    loadKnown(context, question.subjectIds, "subjectIds", asOf),
    loadKnown(context, question.documentIds, "documentIds", asOf),
    loadKnownRegion(context, question.regionId, asOf),
  ]);
  return {
    subjectIds: subjects.map(({ id }) => id),
    documentIds: documents.map(({ id }) => id),
    predicates: [...(predicates ?? [])],
    statedSince,
    statedUntil,
    minConfidence,
    regionId: region?.id ?? null,
    asOf: asOf ?? context.today,
  };
}
