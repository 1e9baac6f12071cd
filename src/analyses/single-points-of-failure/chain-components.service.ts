import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
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
  /** Links of which some maker's place, or of whose makers no institute, is known. */
  readonly unknownLinkIds: readonly string[];
  /** Links that no component can bring down, since the place of some maker is not known. */
  readonly assuredLinkIds: readonly string[];
}

/**
 * Gives what may fail at a level. An enterprise, a product or a place holds up a link as long as one of them is left that makes
 * it here. Places are the parts of the region one level below (the districts of a city, the provinces of the country), each with
 * all in it; of an enterprise in several one is enough, and one whose part is not known falls with none. An institute holds up the research of a link: it is one that the
 * link's makers here cooperate with, co-build with, or hold a project with.
 */
export async function gatherComponents(
  facts: DiagnosisFacts,
  level: ComponentLevel,
  version: string,
): Promise<ChainComponents> {
  const { local, template } = facts;
  const made = template.links.map(({ id }) => ({
    linkId: id,
    makers: local.get(id) ?? [],
  }));
  const makerIds = [...new Set(made.flatMap(({ makers }) => makers.map(({ id }) => id)))];
  const ties = level === "INSTITUTE" ? await loadInstituteTies(facts, makerIds, version) : new Map<string, never>();
  const holders = holdersAt(level, facts, ties);
  const gathered = new Map<string, Map<string, string[]>>();
  const unknownLinkIds: string[] = [];
  for (const { linkId, makers } of made) {
    const found = makers.flatMap(holders);
    const isUnknown = level === "REGION" ? makers.some((maker) => holders(maker).length === 0) : found.length === 0;
    if (makers.length > 0 && isUnknown) unknownLinkIds.push(linkId);
    for (const { id, relationshipIds } of found) {
      const links = gathered.get(id) ?? new Map<string, string[]>();
      links.set(linkId, [...new Set([...(links.get(linkId) ?? []), ...relationshipIds])]);
      gathered.set(id, links);
    }
  }
  const list = [...gathered].map(([id, links]) => ({ id, links })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { list, unknownLinkIds, assuredLinkIds: level === "REGION" ? unknownLinkIds : [] };
}

type Holder = { readonly id: string; readonly relationshipIds: readonly string[] };

function holdersAt(
  level: ComponentLevel,
  { enterprises, regions, question }: DiagnosisFacts,
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
          .flatMap((region) => partOf(regions.around(region), question.regionId))
          .map((region) => ({ id: region, relationshipIds }));
    case "INSTITUTE":
      return ({ id }) =>
        (ties.get(id) ?? []).map(({ instituteId, relationshipIds }) => ({ id: instituteId, relationshipIds }));
  }
}

/** The part of a region, one level below it, on the way from a place outwards; none for the region itself and what lies outside. */
function partOf(around: readonly string[], regionId: string): string[] {
  const part = around[around.indexOf(regionId) - 1];
  return part === undefined ? [] : [part];
}

/** The id of a PRODUCES edge names its ends. */
const productOf = (relationshipId: string): string => relationshipId.split("|")[2] ?? relationshipId;
