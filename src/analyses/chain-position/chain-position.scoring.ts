import type { RequirementInput } from "../../methods/chain-classes/classes-input.scoring.js";
import type { InputOutputRefusal } from "../../methods/input-output/input-output.scoring.js";
import {
  backwardLinkages,
  forwardLinkages,
  powerOfDispersion,
  type Solved,
} from "../../methods/input-output/linkages.scoring.js";
import { type Propagation, propagationLengths } from "../../methods/input-output/propagation.scoring.js";
import {
  closedCircles,
  type LinkGraph,
  numberLinks,
  type PositionBasis,
  solveFlows,
  solveStructure,
  tiersOf,
} from "./link-table.scoring.js";
import { gatherFlows, type SupplyFlows, type Trade } from "./supply-flows.scoring.js";

/** How many links one table may have: its inverse takes the third power of that. */
export const mostLinks = 1000;

/** What the positions of a chain's links are scored from; plain data, so that it can go to a worker. */
export interface PositionInput {
  readonly linkIds: readonly string[];
  readonly requirements: readonly RequirementInput[];
  /** Where tiers begin. */
  readonly roots: readonly string[];
  /** What the chain itself is wanted for, besides what no other link needs. */
  readonly finalLinks: readonly string[];
  /** Null takes declared supplies where any has an amount, else the requirements by essentiality. */
  readonly basis: PositionBasis | null;
  readonly trades: readonly Trade[];
  readonly linksOfProduct: ReadonlyMap<string, readonly string[]>;
  readonly linksOfMaker: ReadonlyMap<string, readonly string[]>;
  /** Final demand by link; null leaves it to the basis. */
  readonly finalDemand: ReadonlyMap<string, number> | null;
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
}

/** Where one link sits; numbers are null where it has no output in the table. */
export interface ScoredLink {
  readonly id: string;
  readonly tier: number | null;
  readonly output: number;
  readonly finalDemand: number;
  readonly backward: number | null;
  readonly powerOfDispersion: number | null;
  readonly forward: number | null;
}

/** The positions of all links, or why there are none. */
export interface PositionScore {
  readonly refusal: InputOutputRefusal | "NO_LINK" | "TOO_MANY_LINKS" | "NO_AMOUNT" | null;
  readonly basis: PositionBasis;
  /** The most upstream first, those without a place last, then by id. */
  readonly links: readonly ScoredLink[];
  readonly pairs: readonly Propagation[];
  readonly supplies: Omit<SupplyFlows, "flows">;
  readonly condition: number | null;
  /** Links that need each other in a circle and nothing besides. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * Gives each link's backward linkage (downstreamness), power of dispersion, forward linkage (upstreamness) and tier, and the
 * average propagation lengths of the pairs asked for. Source: E11 of the design; Miller and Blair 2009; Antràs et al. 2012;
 * Dietzenbacher et al. 2005. Refused: NO_LINK; TOO_MANY_LINKS above `mostLinks`; NO_AMOUNT where supplies are asked for and none states an amount; and as the
 * table is. A pair of which one link is not in the chain has no length.
 */
export function scorePositions(input: PositionInput): PositionScore {
  const count = input.linkIds.length;
  const refused = count === 0 ? "NO_LINK" : count > mostLinks ? "TOO_MANY_LINKS" : null;
  if (refused !== null) return { ...refusedFor(input.basis ?? "ESSENTIALITY"), refusal: refused };
  const links = numberLinks(input.linkIds, input.requirements);
  const { flows, ...supplies } = gatherTrades(input, links);
  const basis = input.basis ?? (flows.length > 0 ? "SUPPLIES" : "ESSENTIALITY");
  const nothing = { ...refusedFor(basis), supplies };
  if (basis === "SUPPLIES" && flows.length === 0) return { ...nothing, refusal: "NO_AMOUNT" };
  const demand = input.finalDemand === null ? null : numberDemand(input.finalDemand, links);
  const { table, finalDemand } =
    basis === "SUPPLIES" ? solveFlows(count, flows, demand) : solveStructure(links, basis, input.finalLinks, demand);
  if (table.refusal !== null) {
    const { refusal, condition } = table;
    return { ...nothing, refusal, condition, circles: basis === "SUPPLIES" ? [] : closedCircles(links) };
  }
  return {
    ...nothing,
    refusal: null,
    links: placeLinks(table, finalDemand, links, input.roots),
    pairs: measurePairs(table, links, input.pairs),
    condition: table.condition,
  };
}

const refusedFor = (basis: PositionBasis) => ({
  basis,
  links: [],
  pairs: [],
  supplies: { trades: 0, withoutAmount: 0, split: 0, besideTemplate: 0 },
  condition: null,
  circles: [],
});

function gatherTrades({ trades, linksOfProduct, linksOfMaker }: PositionInput, { graph }: LinkGraph): SupplyFlows {
  const numbered = (lists: ReadonlyMap<string, readonly string[]>) =>
    new Map([...lists].map(([key, ids]) => [key, ids.flatMap((id) => graph.indexOf.get(id) ?? [])]));
  const required = graph.needsOf.map((needs) => new Set(needs.flatMap(({ members }) => members)));
  return gatherFlows(trades, {
    linksOfProduct: numbered(linksOfProduct),
    linksOfMaker: numbered(linksOfMaker),
    requires: (buyer, seller) => required[buyer]?.has(seller) === true,
  });
}

const numberDemand = (demand: ReadonlyMap<string, number>, { graph }: LinkGraph): Map<number, number> =>
  new Map(
    [...demand].flatMap(([id, amount]) => {
      const link = graph.indexOf.get(id);
      return link === undefined ? [] : [[link, amount] as const];
    }),
  );

function placeLinks(
  solved: Solved,
  finalDemand: Float64Array,
  links: LinkGraph,
  roots: readonly string[],
): ScoredLink[] {
  const [backward, forward, tiers] = [backwardLinkages(solved), forwardLinkages(solved), tiersOf(links, roots)];
  const powers = powerOfDispersion(backward);
  const placed = links.graph.ids.map((id, link) => ({
    id,
    tier: tiers[link] ?? null,
    output: solved.output[link] ?? 0,
    finalDemand: finalDemand[link] ?? 0,
    backward: backward[link] ?? null,
    powerOfDispersion: powers[link] ?? null,
    forward: forward[link] ?? null,
  }));
  // The numbers of links follow their ids, and the sort is stable.
  return placed.sort((a, b) => roundedPlace(b.forward) - roundedPlace(a.forward));
}

/** Ties that rounding tells apart are ties, so that the order does not depend on the order of additions. */
const roundedPlace = (place: number | null): number => (place === null ? -1 : Math.round(place * 1e9));

/** Pairs of one start are measured in one pass, so they go together. */
function measurePairs(solved: Solved, { graph }: LinkGraph, pairs: PositionInput["pairs"]): Propagation[] {
  const placeOf = (id: string) => {
    const link = graph.indexOf.get(id);
    return link === undefined || solved.output[link] === 0 ? null : link;
  };
  const numbered = pairs.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) }));
  const placed = numbered.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  const lengths = propagationLengths(solved, placed);
  return numbered.map(({ from, to }) => {
    const found = from === null || to === null ? undefined : lengths.shift();
    return found ?? { length: null, strength: 0 };
  });
}
