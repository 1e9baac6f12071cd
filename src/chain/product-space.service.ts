import type { Context } from "../graphql/context.js";
import {
  learnProductSpace,
  linkDensities,
  type ProductSpace,
} from "../methods/product-space/link-densities.scoring.js";
import { buildCounts, type ProductMark } from "../methods/product-space/region-counts.scoring.js";
import { type EnterpriseFacts, isInPopulation, type Population } from "../snapshot/enterprise-index.js";
import type { RegionTree } from "../snapshot/region-tree.js";
import type { Maker, Supply } from "./supply.service.js";
import type { ClosureLimits, Template } from "./template.service.js";

/** The regions of a level with what firms of a population make of a template's links, and what that teaches. */
export interface RegionalSpace {
  /** Ids of the regions, in the order of the rows; the columns are the template's links in their order. */
  readonly regionIds: readonly string[];
  readonly space: ProductSpace;
  /** How many distinct makers there are in the reference, and how many of them lie in no region of the level. */
  readonly makers: number;
  readonly unplaced: number;
}

/** What a regional space is counted from. */
export interface SpaceFacts {
  readonly template: Template;
  readonly supply: Supply;
  readonly enterprises: ReadonlyMap<string, EnterpriseFacts>;
  readonly regions: RegionTree;
}

/** What is counted: the part of a diagnosis' question that does not depend on the region asked about. */
export interface SpaceScope {
  readonly targetId: string;
  readonly referenceRegionId: string;
  readonly population: Population;
  readonly asOf: string;
  readonly minConfidence: number;
  readonly closure: ClosureLimits;
}

/** Which regions are compared, and when one has a product. */
export interface SpaceSettings {
  readonly level: string;
  readonly mark: ProductMark;
}

/** The regions that densities are learned from unless others are asked for: cities, and a product is there when a firm is. */
export const usualSpace: SpaceSettings = { level: "CITY", mark: "PRESENCE" };

/** Gives the regional space of a scope; kept per version of the graph, since it is the same for every region asked about. */
export function loadRegionalSpace(
  context: Context,
  version: string,
  scope: SpaceScope,
  facts: SpaceFacts,
  { level, mark }: SpaceSettings,
): Promise<RegionalSpace> {
  const { targetId, asOf, closure, minConfidence, population, referenceRegionId } = scope;
  const name = `space ${targetId} ${asOf} ${JSON.stringify(closure)} ${minConfidence} ${population} ${referenceRegionId}`;
  return context.snapshots.get(`${name} ${level} ${mark}`, version, () =>
    Promise.resolve(countMakers(facts, scope, level, mark)),
  );
}

function countMakers(
  { template, supply, enterprises, regions }: SpaceFacts,
  { population, referenceRegionId }: SpaceScope,
  level: string,
  mark: ProductMark,
): RegionalSpace {
  const reference = regions.within(referenceRegionId);
  const isWhole = regions.around(referenceRegionId).length === 1;
  const regionIds = regions.atLevel(level).filter((id) => reference.has(id));
  const rowOf = new Map(regionIds.map((id, row) => [id, row]));
  const placed = new Map<string, readonly number[]>();
  const placesOf = (maker: string): readonly number[] => {
    const known = placed.get(maker);
    if (known !== undefined) return known;
    const facts = enterprises.get(maker);
    const around = facts?.regionIds.flatMap((id) => regions.around(id)) ?? [];
    const isMember = facts !== undefined && isInPopulation(facts, population);
    // A maker that lies elsewhere is no maker of the reference; of the whole it is one wherever it lies.
    const isThere = isMember && (isWhole || around.some((id) => reference.has(id)));
    const rows = isThere ? [...new Set(around.flatMap((id) => rowOf.get(id) ?? []))] : [];
    placed.set(maker, isThere ? rows : nowhere);
    return rows;
  };
  const entries = template.links.flatMap(({ id }, column) =>
    (supply.makers.get(id) ?? []).flatMap((maker) => placesOf(maker.id).map((row) => [row, column, 1] as const)),
  );
  const counts = buildCounts(regionIds.length, template.links.length, entries);
  const makers = [...placed.values()].filter((rows) => rows !== nowhere);
  return {
    regionIds,
    space: learnProductSpace(counts, mark),
    makers: makers.length,
    unplaced: makers.filter((rows) => rows.length === 0).length,
  };
}

/** Marks who is no maker of the reference. */
const nowhere: readonly number[] = [];

/** Gives how many makers of each link a place has, in the order of the template's links. */
export const countOwn = (template: Template, local: ReadonlyMap<string, readonly Maker[]>): Float64Array =>
  Float64Array.from(template.links, ({ id }) => local.get(id)?.length ?? 0);

/** Gives the density around every link for a place with these local makers, by the link's id; null where it can't be told. */
export function densitiesOf(
  { space }: RegionalSpace,
  template: Template,
  local: ReadonlyMap<string, readonly Maker[]>,
): Map<string, number | null> {
  const densities = linkDensities(space, countOwn(template, local));
  return new Map(template.links.map(({ id }, column) => [id, densities[column] ?? null]));
}
