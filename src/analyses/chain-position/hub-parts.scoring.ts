/** The parts of a hub (链主): what could make an enterprise one, each by itself. */
export interface HubParts {
  readonly enterpriseId: string;
  readonly chainLeader: boolean;
  /** The links that it makes something of, by id. */
  readonly linkIds: readonly string[];
  /** Those of them of which no other maker is known here. */
  readonly soleMakerOf: readonly string[];
  readonly customers: number;
  readonly suppliers: number;
  readonly partners: number;
  readonly projects: number;
}

/** What the graph says of an enterprise beside what it makes. */
export type HubFacts = Omit<HubParts, "enterpriseId" | "linkIds" | "soleMakerOf"> & { readonly id: string };

/**
 * Gives the parts of each maker, uncombined: no weights turn them into one number. The order is by words that anyone can
 * check: more links made first, then more of them alone, then more customers, then those named as chain leaders, then by
 * id. A maker of whom nothing else is read has zeros. Counts are of what the graph knows.
 */
export function gatherHubs(
  makersOfLink: ReadonlyMap<string, readonly string[]>,
  facts: readonly HubFacts[],
): HubParts[] {
  const links = new Map<string, string[]>();
  for (const [linkId, makerIds] of makersOfLink)
    for (const id of new Set(makerIds)) links.set(id, [...(links.get(id) ?? []), linkId]);
  const known = new Map(facts.map((each) => [each.id, each]));
  const hubs = [...links].map(([id, linkIds]) => {
    const { chainLeader = false, customers = 0, suppliers = 0, partners = 0, projects = 0 } = known.get(id) ?? {};
    const soleMakerOf = linkIds.filter((linkId) => new Set(makersOfLink.get(linkId)).size === 1).sort();
    const counts = { customers, suppliers, partners, projects };
    return { enterpriseId: id, chainLeader, linkIds: linkIds.toSorted(), soleMakerOf, ...counts };
  });
  return hubs.sort(byReach);
}

const byReach = (a: HubParts, b: HubParts): number =>
  b.linkIds.length - a.linkIds.length ||
  b.soleMakerOf.length - a.soleMakerOf.length ||
  b.customers - a.customers ||
  Number(b.chainLeader) - Number(a.chainLeader) ||
  (a.enterpriseId < b.enterpriseId ? -1 : 1);
