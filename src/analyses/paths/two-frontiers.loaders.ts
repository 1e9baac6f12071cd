import type { Context } from "../../graphql/context.js";
import { reverseDirection } from "../../methods/compact-graph/compact-graph.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { loadLevel } from "./level.loaders.js";
import type { PathEnd } from "./path-ends.loaders.js";
import { isHub, type WalkRules } from "./walk-rules.js";

/** A step of a prescribed sequence. */
export interface SequenceStep {
  readonly type: RelationshipType;
  readonly direction: Direction;
}

/** Edges as they are walked from the sources towards the targets, in columns of keys. */
export interface WalkedEdges {
  readonly from: number[];
  readonly to: number[];
  readonly edge: number[];
}

interface Side {
  readonly isForward: boolean;
  readonly ends: ReadonlySet<number>;
  readonly reached: Set<number>;
  frontier: number[];
  levels: number;
  /** What going on from the frontier is likely to cost. */
  weight: number;
}

/**
 * Two frontiers that grow towards each other level by level, always the smaller one (Pohl 1971). When one has grown
 * a levels and the other b, every path of at most a + b edges has been seen whole.
 */
export class TwoFrontiers {
  readonly walked: WalkedEdges = { from: [], to: [], edge: [] };
  /** The limit that stopped the growth. */
  stoppedBy: { limit: string; value: number } | null = null;
  /** Whether the frontiers have met: without that there is no path among the edges seen. */
  hasMet = false;
  private readonly sources: Side;
  private readonly targets: Side;
  private readonly blocked: ReadonlySet<number>;
  private readonly seen = new Set<number>();

  constructor(
    private readonly context: Context,
    private readonly rules: WalkRules,
    from: readonly PathEnd[],
    to: readonly PathEnd[],
    private readonly sequence: readonly SequenceStep[] | null = null,
  ) {
    this.sources = startOf(from, true);
    this.targets = startOf(to, false);
    this.blocked = new Set([...from, ...to].filter((end) => isHub(rules, end)).map(({ key }) => key));
  }

  /** Every path of at most so many edges has been seen; Infinity when a frontier has nowhere to go on to. */
  get covered(): number {
    const { sources, targets } = this;
    return this.stoppedBy === null && (sources.frontier.length === 0 || targets.frontier.length === 0)
      ? Infinity
      : sources.levels + targets.levels;
  }

  /** Grows the smaller frontier by one level, with one statement, unless a cap stops it. */
  async grow(): Promise<boolean> {
    const { sources, targets, rules } = this;
    const sides = sources.weight <= targets.weight ? [sources, targets] : [targets, sources];
    const side = sides.find(({ frontier }) => frontier.length <= rules.maxFrontier);
    if (side === undefined) this.stoppedBy = { limit: "frontierNodes", value: rules.maxFrontier };
    if (side === undefined || this.stoppedBy !== null) return false;
    const { types, direction } = this.stepOf(side);
    const level = await loadLevel(this.context, rules, {
      keys: side.frontier,
      types,
      direction: side.isForward ? direction : reverseDirection(direction),
      ends: [...(side.isForward ? targets : sources).ends].filter((key) => this.blocked.has(key)),
    });
    const next = new Set<number>();
    for (const [index, near] of level.near.entries())
      this.note(side, near, level.far[index] ?? -1, level.edges[index] ?? -1, next);
    if (level.isCut) {
      this.stoppedBy = { limit: "levelEdges", value: rules.maxEdges };
      return false;
    }
    side.frontier = [...next];
    side.weight = next.size;
    side.levels += 1;
    return true;
  }

  private stepOf({ isForward, levels }: Side): { types: readonly RelationshipType[]; direction: Direction } {
    const step = this.sequence?.at(isForward ? levels : -1 - levels);
    return step === undefined ? this.rules : { types: [step.type], direction: step.direction };
  }

  private note(side: Side, near: number, far: number, edge: number, next: Set<number>): void {
    if (near === far || (side.ends.has(far) && this.blocked.has(far))) return;
    const other = side.isForward ? this.targets : this.sources;
    const [from, to] = side.isForward ? [near, far] : [far, near];
    // An edge can be walked both ways, and each is another step.
    const step = edge * 2 + (from < to ? 0 : 1);
    if (!this.seen.has(step)) {
      this.seen.add(step);
      this.walked.from.push(from);
      this.walked.to.push(to);
      this.walked.edge.push(edge);
    }
    this.hasMet ||= other.reached.has(far);
    // A sequence may come to a node again at a later step, by another type.
    const isNew = this.sequence !== null || !side.reached.has(far);
    side.reached.add(far);
    if (isNew && !this.blocked.has(far)) next.add(far);
  }
}

const startOf = (ends: readonly PathEnd[], isForward: boolean): Side => {
  const keys = new Set(ends.map(({ key }) => key));
  const weight = ends.reduce((sum, { degree }) => sum + degree, 0);
  return { isForward, ends: keys, reached: new Set(keys), frontier: [...keys], levels: 0, weight };
};
