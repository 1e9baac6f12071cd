import type { Context } from "../../graphql/context.js";
import { loadLevel } from "./level.loaders.js";
import type { PathEnd } from "./path-ends.loaders.js";
import { isHub, type WalkRules } from "./walk-rules.js";

/** Edges seen, in columns of keys; which end stands first means nothing. */
export interface SeenEdges {
  readonly a: number[];
  readonly b: number[];
  readonly edge: number[];
}

/**
 * What lies around several entities, grown by one level at a time from all of them. After r levels every walk of at
 * most 2r edges between two of them has been seen whole.
 */
export class Ball {
  readonly seen: SeenEdges = { a: [], b: [], edge: [] };
  stoppedBy: { limit: string; value: number } | null = null;
  levels = 0;
  private frontier: number[];
  private readonly edges = new Set<number>();
  /** The entity from which a node was reached first, and which entities hang together. */
  private readonly owner: Map<number, number>;
  private readonly leader: Map<number, number>;
  private readonly hubs: readonly number[];

  constructor(
    private readonly context: Context,
    private readonly rules: WalkRules,
    ends: readonly PathEnd[],
  ) {
    this.frontier = ends.map(({ key }) => key);
    this.owner = new Map(this.frontier.map((key) => [key, key]));
    this.leader = new Map(this.owner);
    this.hubs = ends.filter((end) => isHub(rules, end)).map(({ key }) => key);
  }

  /** Every walk of at most so many edges between two of the entities has been seen. */
  get covered(): number {
    return this.stoppedBy === null && this.frontier.length === 0 ? Infinity : 2 * this.levels;
  }

  /** Whether all the entities hang together by the edges seen. */
  get isConnected(): boolean {
    return new Set([...this.leader.keys()].map((key) => this.find(key))).size === 1;
  }

  /** Grows by one level, with one statement, unless a cap stops it. */
  async grow(): Promise<boolean> {
    const { rules } = this;
    if (this.frontier.length > rules.maxFrontier) this.stoppedBy = { limit: "frontierNodes", value: rules.maxFrontier };
    if (this.stoppedBy !== null) return false;
    const level = await loadLevel(this.context, rules, {
      keys: this.frontier,
      types: rules.types,
      direction: "BOTH",
      ends: this.hubs,
    });
    const next: number[] = [];
    for (const [index, near] of level.near.entries()) {
      const far = level.far[index] ?? -1;
      this.note(near, far, level.edges[index] ?? -1);
      if (this.reach(near, far)) next.push(far);
    }
    if (level.isCut) {
      this.stoppedBy = { limit: "levelEdges", value: rules.maxEdges };
      return false;
    }
    this.frontier = next;
    this.levels += 1;
    return true;
  }

  private note(a: number, b: number, edge: number): void {
    if (a === b || this.edges.has(edge)) return;
    this.edges.add(edge);
    this.seen.a.push(a);
    this.seen.b.push(b);
    this.seen.edge.push(edge);
  }

  /** Says whether the far node is new; where it is not, two entities may have met. */
  private reach(near: number, far: number): boolean {
    const from = this.owner.get(near) ?? near;
    const met = this.owner.get(far);
    if (met === undefined) this.owner.set(far, from);
    else this.leader.set(this.find(met), this.find(from));
    return met === undefined;
  }

  private find(key: number): number {
    let at = key;
    for (let above = this.leader.get(at); above !== undefined && above !== at; above = this.leader.get(at)) at = above;
    return at;
  }
}
