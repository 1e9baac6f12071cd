import { type Random, randomBelow, seededRandom } from "../../src/lib/seeded-random.js";
import type { EdgePlan, GraphPlan } from "./plan-graph.js";

/** An edge between nodes by their numbers among those of their labels. */
export interface DrawnEdge {
  readonly from: number;
  readonly to: number;
}

/** Targets lie in neighbourhoods of so many, each with its own much linked ones, so that degrees do not grow with the graph. */
const neighbourhood = 3_000;

/** How much of what is drawn stays in the neighbourhood. */
const local = 0.85;

/** No source has more edges of a type. */
export const mostFromOne = 300;

const children = 12;

/** Draws the edges of a plan's row; a pair comes once, and the same plan gives the same edges. */
export function* drawEdges(plan: GraphPlan, row: EdgePlan): Generator<DrawnEdge> {
  const random = seededRandom(plan.seed * 1_000 + 500 + plan.edges.indexOf(row));
  const sources = plan.nodes.get(row.from) ?? 0;
  const targets = plan.nodes.get(row.to) ?? 0;
  if (row.type === "HAS_CODE") {
    for (let index = 0; index < row.count; index++) yield { from: index, to: index };
  } else if (row.shape === "TREE") {
    for (let index = 1; index <= row.count; index++) yield { from: index, to: Math.floor((index - 1) / children) };
  } else if (row.shape === "ONE") {
    for (let from = 0; from < row.count; from++) yield { from, to: pickTarget(random, from / sources, targets) };
  } else yield* drawSpread(random, { sources, targets, count: row.count, same: row.from === row.to });
}

interface Spread {
  readonly sources: number;
  readonly targets: number;
  readonly count: number;
  /** Sources and targets are the same nodes, of which none is linked to itself. */
  readonly same: boolean;
}

function* drawSpread(random: Random, { sources, targets, count, same }: Spread): Generator<DrawnEdge> {
  const degrees = drawDegrees(random, sources, count, Math.min(mostFromOne, targets - (same ? 1 : 0)));
  const taken = new Set<number>();
  for (let from = 0; from < sources; from++) {
    taken.clear();
    if (same) taken.add(from);
    for (let left = degrees[from] ?? 0; left > 0; left--) {
      let to = pickTarget(random, from / sources, targets);
      for (let tries = 0; taken.has(to) && tries < 8; tries++) to = pickTarget(random, from / sources, targets);
      while (taken.has(to)) to = (to + 1) % targets;
      taken.add(to);
      yield { from, to };
    }
  }
}

/** Degrees with a power law's tail (Pareto, exponent 1.6), none above the most, whose sum is what is asked for. */
export function drawDegrees(random: Random, sources: number, count: number, most: number): Int32Array {
  if (count > sources * most)
    throw new RangeError(`${sources} sources can't have ${count} edges, ${most} at most each.`);
  const tail = 1 - mostFromOne ** -1.6;
  const shapes = Float64Array.from({ length: sources }, () => (1 - random() * tail) ** (-1 / 1.6));
  const factor = count / shapes.reduce((total, shape) => total + shape, 0);
  const degrees = Int32Array.from(shapes, (shape) => Math.min(most, Math.floor(shape * factor + random())));
  let missing = count - degrees.reduce((total, degree) => total + degree, 0);
  while (missing !== 0) {
    const at = randomBelow(random, sources);
    const degree = degrees[at] ?? 0;
    const step = Math.sign(missing);
    if (degree + step < 0 || degree + step > most) continue;
    degrees[at] = degree + step;
    missing -= step;
  }
  return degrees;
}

/** Picks a target mostly near the source's own place, the first of each neighbourhood more often than the others. */
function pickTarget(random: Random, place: number, targets: number): number {
  if (random() >= local) return randomBelow(random, targets);
  const start = Math.floor((place * targets) / neighbourhood) * neighbourhood;
  const size = Math.min(neighbourhood, targets - start);
  return start + Math.floor(size * random() ** 2);
}
