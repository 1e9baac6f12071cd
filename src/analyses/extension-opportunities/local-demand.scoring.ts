import type { SupplyEdge } from "./supply-paths.scoring.js";

/** Who here would buy a link: the local makers of what requires it. */
export interface LocalDemand {
  /** Distinct enterprises. */
  readonly buyers: number;
  /** The links that they make, by id, and the requirements that say so. */
  readonly linkIds: readonly string[];
  readonly relationshipIds: readonly string[];
}

/** A requirement with its essentiality; not stated counts as 1. */
export interface WeighedEdge extends SupplyEdge {
  readonly essentiality: number | null;
}

/**
 * Gives the local demand for every link that anything requires: how many distinct local enterprises make a link that requires
 * it directly, essentiality 1 or 2 (alternatives included, incidental needs left out). They are counted, not weighed: what
 * they buy and from whom is not known. A link that nothing requires, or nothing that is made here, has none.
 */
export function findLocalDemand(
  edges: readonly WeighedEdge[],
  makersOf: (linkId: string) => readonly string[],
): Map<string, LocalDemand> {
  const found = new Map<string, { buyers: Set<string>; linkIds: Set<string>; relationshipIds: Set<string> }>();
  for (const { from, to, relationshipId, essentiality } of edges) {
    const buyers = from === to || essentiality === 0 ? [] : makersOf(from);
    if (buyers.length === 0) continue;
    const demand = found.get(to) ?? { buyers: new Set(), linkIds: new Set(), relationshipIds: new Set() };
    for (const buyer of buyers) demand.buyers.add(buyer);
    demand.linkIds.add(from);
    demand.relationshipIds.add(relationshipId);
    found.set(to, demand);
  }
  return new Map(
    [...found].map(([link, { buyers, linkIds, relationshipIds }]) => [
      link,
      { buyers: buyers.size, linkIds: [...linkIds].sort(), relationshipIds: [...relationshipIds].sort() },
    ]),
  );
}
