import type { Context } from "../graphql/context.js";
import { readRegionTree } from "./shared-snapshots.queries.js";

/** The level of a division, and whether it is no place but a row of the statistics (市辖区). */
export interface RegionDivision {
  readonly level: string | null;
  readonly filler: boolean;
}

/** The containment tree of regions. */
export class RegionTree {
  private readonly children = new Map<string, string[]>();

  constructor(
    private readonly parents: ReadonlyMap<string, string>,
    private readonly names: ReadonlyMap<string, string>,
    private readonly divisions: ReadonlyMap<string, RegionDivision> = new Map(),
  ) {
    for (const [child, parent] of parents) this.children.set(parent, [...(this.children.get(parent) ?? []), child]);
  }

  has(id: string): boolean {
    return this.names.has(id);
  }

  nameOf(id: string): string {
    return this.names.get(id) ?? id;
  }

  /** The region and the regions around it, the smallest first. */
  around(id: string): string[] {
    const chain = [id];
    for (let at = this.parents.get(id); at !== undefined && !chain.includes(at); at = this.parents.get(at))
      chain.push(at);
    return chain;
  }

  /** The region and all regions in it. */
  within(id: string): Set<string> {
    const found = new Set([id]);
    for (const at of found) for (const child of this.children.get(at) ?? []) found.add(child);
    return found;
  }

  /**
   * The places of a level, by id. A region all of whose parts of that level are fillers stands for them itself: 北京市, whose
   * only part of the level CITY is 市辖区, is a city.
   */
  atLevel(level: string): string[] {
    const isOf = (id: string) => this.divisions.get(id)?.level === level;
    const isFiller = (id: string) => this.divisions.get(id)?.filler === true;
    const standsIn = (id: string) => {
      const parts = (this.children.get(id) ?? []).filter(isOf);
      return parts.length > 0 && parts.every(isFiller);
    };
    return [...this.names.keys()].filter((id) => (isOf(id) && !isFiller(id)) || standsIn(id)).sort();
  }

  /** The regions that lie in no other: the whole of what is known. */
  roots(): string[] {
    return [...this.names.keys()].filter((id) => !this.parents.has(id));
  }
}

/** Gives the containment tree of this version of the graph. */
export const loadRegionTree = (context: Context, version: string): Promise<RegionTree> =>
  context.snapshots.get("regions", version, async () => {
    const rows = await context.background.run(readRegionTree, {});
    const parents = new Map(
      rows.flatMap(({ id, parentIds: [parent] }) => (parent === undefined ? [] : [[id, parent] as const])),
    );
    const divisions = rows.map(({ id, level, statisticalFiller: filler }) => [id, { level, filler }] as const);
    return new RegionTree(parents, new Map(rows.map(({ id, name }) => [id, name])), new Map(divisions));
  });
