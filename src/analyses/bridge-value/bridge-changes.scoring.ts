import { seededRandom } from "../../lib/seeded-random.js";
import { largestComponent } from "../../methods/components/components.scoring.js";
import { nodalEfficiency } from "../../methods/global-efficiency/global-efficiency.scoring.js";
import { drawSome, sampledMean } from "../../methods/global-efficiency/sampled-mean.scoring.js";
import { sourcesAtOnce, spread } from "../../methods/global-efficiency/spread.js";
import { countNearPairs } from "../../methods/near-pairs/near-pairs.scoring.js";
import { neighbourCount, type SimpleGraph, withoutEdges } from "../../methods/simple-graph/simple-graph.js";
import type { BridgeInput, Change, Estimate } from "./bridge-input.scoring.js";
import type { BridgeNetwork } from "./bridge-network.scoring.js";

/** From where is measured: all nodes and institutes, or as many as the budget allows, drawn at random. */
export interface Sources {
  readonly nodes: Int32Array;
  readonly institutes: Int32Array;
  readonly nodeCount: number;
  readonly instituteCount: number;
}

/** The three figures of one graph, source by source. */
interface Figures {
  readonly near: ArrayLike<number>;
  readonly reach: ArrayLike<number>;
  readonly component: number;
}

/**
 * Draws the sources so that all measurements together look at no more slots than the budget; at least one batch of each. How
 * many slots a batch looks at is seen from a first one.
 */
export function chooseSources(network: BridgeNetwork, { budget, draws, steps, seed }: BridgeInput): Sources {
  const nodes = Int32Array.from([...network.counted.keys()].filter((node) => network.counted[node] === 1));
  const { institutes, before } = network;
  const random = seededRandom(seed);
  const choose = (all: Int32Array, most: number): Int32Array => {
    const slots = slotsLookedAt(before, drawSome(all, sourcesAtOnce, random), most);
    const batches = Math.max(1, Math.floor(budget / Math.max(1, slots * (draws + 2))));
    return drawSome(all, sourcesAtOnce * batches, random);
  };
  return {
    nodes: choose(nodes, Number.POSITIVE_INFINITY),
    institutes: choose(institutes, steps),
    nodeCount: nodes.length,
    instituteCount: institutes.length,
  };
}

/** Counts the slots that spreading from a batch looks at. */
function slotsLookedAt(graph: SimpleGraph, batch: Int32Array, most: number): number {
  let slots = batch.reduce((sum, source) => sum + neighbourCount(graph, source), 0);
  const onReach = (node: number, distance: number): void => {
    if (distance < most) slots += neighbourCount(graph, node);
  };
  spread(graph, batch, onReach, { most });
  return slots;
}

/**
 * Gives the change of the three figures: pairs of an enterprise and an institute within the steps; global efficiency over the
 * counted nodes, from 0 to 1; counted nodes of the largest connected part. Beside it, what taking equally many edges away does that
 * are drawn evenly from the whole network. Before and after are measured from the same sources, so that the error of a change
 * is that of the differences. Nothing taken away: all changes 0.
 */
export function measureChanges(
  network: BridgeNetwork,
  sources: Sources,
  input: BridgeInput,
): { pairs: Change; efficiency: Change; component: Change } {
  const measure = (graph: SimpleGraph): Figures => ({
    near: countNearPairs(graph, { sources: sources.institutes, isTarget: network.isEnterprise, steps: input.steps }),
    reach: nodalEfficiency(graph, { sources: sources.nodes, counted: network.counted }),
    component: largestComponent(graph, network.counted),
  });
  const before = measure(network.before);
  const after = measure(network.after);
  const drawn = drawRandomGraphs(network, input, measure);
  const { nodeCount, instituteCount } = sources;
  return {
    pairs: toChange(before, after, drawn, ({ near }) => near, instituteCount, instituteCount),
    efficiency: toChange(before, after, drawn, ({ reach }) => reach, nodeCount, 1),
    component: toChange(before, after, drawn, ({ component }) => [component], 1, 1),
  };
}

function drawRandomGraphs<T>(
  { before, removedEdges }: BridgeNetwork,
  { seed, draws }: BridgeInput,
  measure: (graph: SimpleGraph) => T,
): T[] {
  const random = seededRandom(seed + 1);
  const edges = Int32Array.from({ length: before.edgeCount }, (_, edge) => edge);
  return Array.from({ length: draws }, () => {
    const removed = new Uint8Array(before.edgeCount);
    for (const edge of drawSome(edges, removedEdges.length, random)) removed[edge] = 1;
    return measure(withoutEdges(before, removed));
  });
}

/** The mean over sources times `scale`, before, after and for each draw. */
function toChange(
  before: Figures,
  after: Figures,
  drawn: readonly Figures[],
  valuesOf: (figures: Figures) => ArrayLike<number>,
  population: number,
  scale: number,
): Change {
  const base = valuesOf(before);
  const estimate = (values: ArrayLike<number>): Estimate => {
    const { value, standardError } = sampledMean(values, population);
    return { value: value * scale, standardError: standardError * scale };
  };
  const less = (values: ArrayLike<number>): Estimate =>
    estimate(Float64Array.from(values, (value, at) => value - (base[at] ?? 0)));
  const change = less(valuesOf(after));
  const random = drawn.map((figures) => less(valuesOf(figures)).value);
  return { before: estimate(base), after: estimate(valuesOf(after)), change, ...describeDraws(random, change.value) };
}

function describeDraws(
  random: readonly number[],
  change: number,
): Pick<Change, "randomMean" | "randomDeviation" | "randomAtLeast"> {
  const mean = random.reduce((sum, value) => sum + value, 0) / Math.max(1, random.length);
  const squares = random.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    randomMean: mean,
    randomDeviation: random.length < 2 ? 0 : Math.sqrt(squares / (random.length - 1)),
    // Equal sums in another order differ in the last digits.
    randomAtLeast: random.filter((value) => value <= change + 1e-12 * Math.abs(change)).length,
  };
}
