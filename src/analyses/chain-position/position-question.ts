import { badInput } from "../../errors.js";
import { checkShare } from "../../graphql/page-args.js";
import type { ClosureLimits } from "../../chain/template.service.js";
import type { Population } from "../../snapshot/enterprise-index.js";
import { mostLinks } from "./chain-position.scoring.js";
import type { PositionBasis } from "./link-table.scoring.js";
import type { PositionArgs } from "./position.args.js";

/** What the positions of a chain's links are asked with. */
export interface PositionQuestion {
  readonly targetId: string;
  readonly regionId: string | null;
  readonly population: Population;
  readonly basis: PositionBasis | null;
  readonly finalDemand: ReadonlyMap<string, number> | null;
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
  readonly asOf: string;
  readonly minConfidence: number;
  readonly closure: ClosureLimits;
}

/** Gives the question that arguments ask; refuses numbers out of their bounds. */
export function positionQuestionOf(targetId: string, args: PositionArgs, today: string): PositionQuestion {
  const { regionId, population, basis, finalDemand, pairs, asOf, minConfidence, depth, maxProducts } = args;
  checkRange("depth", depth, 1, 12);
  checkRange("maxProducts", maxProducts, 1, mostLinks);
  if (pairs != null && pairs.length > 100) throw badInput(`pairs takes at most 100, but got ${pairs.length}.`);
  const odd = finalDemand?.find(({ amount }) => !(amount >= 0));
  if (odd !== undefined) throw badInput(`Final demand must be at least 0, but ${odd.linkId} has ${odd.amount}.`);
  const ids = finalDemand?.map(({ linkId }) => linkId) ?? [];
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw badInput(`A link's final demand is given once, but ${twice} has two.`);
  return {
    targetId,
    regionId: regionId ?? null,
    population,
    basis: basis ?? null,
    finalDemand: finalDemand == null ? null : new Map(finalDemand.map(({ linkId, amount }) => [linkId, amount])),
    pairs: (pairs ?? []).map(({ from, to }) => ({ from, to })),
    asOf: asOf ?? today,
    minConfidence: checkShare(minConfidence, "minConfidence"),
    closure: { depth, products: maxProducts },
  };
}

function checkRange(name: string, value: number, least: number, most: number): void {
  if (value < least || value > most)
    throw badInput(`${name} must be from ${least} to ${most}, but got ${value}.`, { [name]: value });
}
