import type { PositionInput, PositionScore } from "../../src/analyses/chain-position/chain-position.scoring.js";
import type { Essentiality, RequirementInput } from "../../src/methods/chain-classes/classes-input.scoring.js";

/** A requirement, essential unless said otherwise. */
export const need = (from: string, to: string, essentiality: Essentiality | null = 2, group: string | null = null) => ({
  from,
  to,
  essentiality,
  group,
});

/** A question about a structure unless said otherwise. */
export const question = (
  linkIds: readonly string[],
  requirements: readonly RequirementInput[],
  own: Partial<PositionInput> = {},
): PositionInput => ({
  linkIds,
  requirements,
  roots: [],
  finalLinks: [],
  basis: "ESSENTIALITY",
  trades: [],
  linksOfProduct: new Map(),
  linksOfMaker: new Map(),
  finalDemand: null,
  pairs: [],
  ...own,
});

/** The position of a link; fails where there is none. */
export const linkOf = ({ links }: PositionScore, id: string) => {
  const found = links.find((link) => link.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};
