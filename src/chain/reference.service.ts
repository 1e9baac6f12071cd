import type { Context } from "../graphql/context.js";
import { type EnterpriseFacts, isInPopulation, type Population } from "../snapshot/enterprise-index.js";
import type { RegionTree } from "../snapshot/region-tree.js";
import { readDeclarations, readQuantities } from "./chain.queries.js";
import type { Template } from "./template.service.js";

/** Where enterprises are counted: in a region with all in it, or anywhere, placed or not. */
export type Place = ReadonlySet<string> | "ANYWHERE";

/** Says whether an enterprise lies in a place. */
export const liesIn = ({ regionIds }: EnterpriseFacts, place: Place): boolean =>
  place === "ANYWHERE" || regionIds.some((id) => place.has(id));

/**
 * Where the makers of a question's region lie. The whole of what is known, asked about by itself, also holds what has no place;
 * any other region holds what is known to lie in it.
 */
export function placeOf(
  regions: RegionTree,
  { regionId, referenceRegionId }: { readonly regionId: string; readonly referenceRegionId: string },
): Place {
  const isWhole = regionId === referenceRegionId && regions.around(regionId).length === 1;
  return isWhole ? "ANYWHERE" : regions.within(regionId);
}

/** What is declared about a region, or about the smallest region around it that has a declaration. */
export interface Declaration {
  readonly relationshipType: "LOCATED_IN" | "PRODUCES";
  readonly regionId: string;
  readonly share: number;
  readonly declaredBy: string | null;
  readonly declaredOn: string | null;
}

/** The members of a population in a region, and how completely they are known. */
export interface Membership {
  readonly members: readonly EnterpriseFacts[];
  /** Members with at least one attachable product. */
  readonly attachable: number;
  /** Coverage(n, R), from 0 to 1; null where nobody declared anything. */
  readonly coverage: number | null;
  readonly declaration: Declaration | null;
}

/** Reads what is declared for a population; a region without a declaration takes that of the smallest region around it. */
export async function loadDeclarations(context: Context, population: Population, asOf: string): Promise<Declaration[]> {
  return context.runner.run(readDeclarations, { population, asOf });
}

/** The declaration that holds in a region: of the smallest region around it, the newest. */
export function declarationFor(
  declarations: readonly Declaration[],
  regions: RegionTree,
  regionId: string,
): Declaration | null {
  for (const around of regions.around(regionId)) {
    const own = declarations.filter((declared) => declared.regionId === around);
    const list = own.findLast(({ relationshipType }) => relationshipType === "LOCATED_IN");
    const found = list ?? own.at(-1);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Gives the members of a population in a region and the coverage: the share of members with an attachable product times
 * the declared completeness of the member list; where only products are declared, that declaration itself.
 */
export function judgeMembership(
  enterprises: ReadonlyMap<string, EnterpriseFacts>,
  population: Population,
  within: Place,
  declaration: Declaration | null,
): Membership {
  const members = [...enterprises.values()].filter(
    (facts) => isInPopulation(facts, population) && liesIn(facts, within),
  );
  const attachable = members.filter((facts) => facts.attachable).length;
  const known = members.length === 0 ? 0 : attachable / members.length;
  const ofList =
    declaration?.relationshipType === "LOCATED_IN" ? known * declaration.share : (declaration?.share ?? null);
  return { members, attachable, coverage: ofList, declaration };
}

/** The reference's counts: makers by link, and enterprises with any attachable product. */
export interface ReferenceCounts {
  readonly from: "GRAPH" | "CLAIMS" | "NOWHERE" | "ITSELF";
  readonly makers: ReadonlyMap<string, number>;
  readonly enterprises: number | null;
  readonly claimIds: ReadonlyMap<string, string>;
}

/** No counts of a reference. */
export const nowhere: ReferenceCounts = { from: "NOWHERE", makers: new Map(), enterprises: null, claimIds: new Map() };

/** The counts of a reference that is the region itself: known, but nothing to compare with. */
export const itself = (counts: ReferenceCounts): ReferenceCounts => ({ ...counts, from: "ITSELF", enterprises: null });

/** The predicates of the claims of quantity that stand for the whole table. */
const predicates = { makers: "listedMakerCount", enterprises: "listedCompaniesWithAttachableProduct" } as const;

/** Gives the reference's counts of listed companies from dated claims; other populations have none. */
export async function loadClaimedReference(
  context: Context,
  template: Template,
  population: Population,
  asOf: string,
): Promise<ReferenceCounts> {
  if (population !== "LISTED" || template.chainIds.length === 0) return nowhere;
  const subjectIds = [...template.links.map(({ id }) => id), ...template.chainIds];
  const rows = await context.runner.run(readQuantities, { subjectIds, predicates: Object.values(predicates), asOf });
  const numbers = rows
    .map((row) => ({ ...row, number: Number(row.value ?? Number.NaN) }))
    .filter(({ number }) => Number.isFinite(number));
  const makers = numbers.filter(({ predicate }) => predicate === predicates.makers);
  const enterprises = numbers.findLast(({ predicate }) => predicate === predicates.enterprises)?.number ?? null;
  if (enterprises === null) return nowhere;
  return {
    from: "CLAIMS",
    makers: new Map(makers.map(({ subjectId, number }) => [subjectId, number])),
    enterprises,
    claimIds: new Map(makers.map(({ subjectId, claimId }) => [subjectId, claimId])),
  };
}
