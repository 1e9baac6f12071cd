import { type DiagnosisFacts, localMakers } from "../../chain/diagnose-chain.service.js";
import type { Maker } from "../../chain/supply.service.js";
import type { ComponentLevel } from "./failure-enums.types.js";
import { loadInstituteTies, type InstituteTie } from "./institute-ties.service.js";

/** One thing that may fail, with the edges that say what it holds up: by link, the ids of relationships. */
export interface ChainComponent {
  readonly id: string;
  readonly links: ReadonlyMap<string, readonly string[]>;
}

/** What may fail in a chain, sorted by id. */
export interface ChainComponents {
  readonly list: readonly ChainComponent[];
  /** Links with makers here of which none belongs to any component: places or institutes that are not known. */
  readonly unknownLinkIds: readonly string[];
}

/**
 * Gives what may fail at a level. An enterprise, a product or a place holds up a link as long as one of them is left that makes
 * it here; of an enterprise in several places one is enough. An institute holds up the research of a link: it is one that the
 * link's makers here cooperate with, co-build with, or hold a project with.
 */
export async function gatherComponents(
  facts: DiagnosisFacts,
  level: ComponentLevel,
  version: string,
): Promise<ChainComponents> {
  const { supply, enterprises, question, regions, template } = facts;
  const within = regions.within(question.regionId);
  const made = template.links.map(({ id }) => ({
    linkId: id,
    makers: localMakers(supply.makers.get(id) ?? [], enterprises, question.population, within),
  }));
  const makerIds = [...new Set(made.flatMap(({ makers }) => makers.map(({ id }) => id)))];
  const ties = level === "INSTITUTE" ? await loadInstituteTies(facts, makerIds, version) : new Map<string, never>();
  const holders = holdersAt(level, facts, within, ties);
  const gathered = new Map<string, Map<string, string[]>>();
  const unknownLinkIds: string[] = [];
  for (const { linkId, makers } of made) {
    const found = makers.flatMap(holders);
    if (makers.length > 0 && found.length === 0) unknownLinkIds.push(linkId);
    for (const { id, relationshipIds } of found) {
      const links = gathered.get(id) ?? new Map<string, string[]>();
      links.set(linkId, [...new Set([...(links.get(linkId) ?? []), ...relationshipIds])]);
      gathered.set(id, links);
    }
  }
  const list = [...gathered].map(([id, links]) => ({ id, links })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { list, unknownLinkIds };
}

type Holder = { readonly id: string; readonly relationshipIds: readonly string[] };

function holdersAt(
  level: ComponentLevel,
  { enterprises }: DiagnosisFacts,
  within: ReadonlySet<string>,
  ties: ReadonlyMap<string, readonly InstituteTie[]>,
): (maker: Maker) => readonly Holder[] {
  switch (level) {
    case "ENTERPRISE":
      return ({ id, relationshipIds }) => [{ id, relationshipIds }];
    case "PRODUCT":
      return ({ relationshipIds }) => relationshipIds.map((id) => ({ id: productOf(id), relationshipIds: [id] }));
    case "REGION":
      return ({ id, relationshipIds }) =>
        (enterprises.get(id)?.regionIds ?? [])
          .filter((region) => within.has(region))
          .map((region) => ({ id: region, relationshipIds }));
    case "INSTITUTE":
      return ({ id }) =>
        (ties.get(id) ?? []).map(({ instituteId, relationshipIds }) => ({ id: instituteId, relationshipIds }));
  }
}

/** The id of a PRODUCES edge names its ends. */
const productOf = (relationshipId: string): string => relationshipId.split("|")[2] ?? relationshipId;
