import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { randomBelow, seededRandom } from "../../../src/lib/seeded-random.js";
import { approximateBetweenness } from "../../../src/methods/betweenness/approximate-betweenness.scoring.js";
import { exactBetweenness } from "../../../src/methods/betweenness/betweenness.scoring.js";
import { RandomPaths } from "../../../src/methods/betweenness/random-path.js";
import { buildSimpleGraph, type SimpleGraph } from "../../../src/methods/simple-graph/simple-graph.js";
import { smallGraphs, tryAllPaths, valueAt } from "../small-graphs.js";

function drawGraph(nodeCount: number, edgeCount: number, seed: number): SimpleGraph {
  const random = seededRandom(seed);
  const ends = (): number[] => Array.from({ length: edgeCount }, () => randomBelow(random, nodeCount));
  return buildSimpleGraph({ nodeCount, from: ends(), to: ends() });
}

describe("approximate betweenness", () => {
  it.each([1, 2, 3])("is off by no more than it states, on random graph %i", (seed) => {
    const graph = drawGraph(150, 260, seed);
    const exact = exactBetweenness(graph);
    const { values, error, samples } = approximateBetweenness(graph, { seed, epsilon: 0.03, delta: 0.01 });
    expect(error).toBeLessThanOrEqual(0.03);
    expect(samples).toBeGreaterThan(500);
    for (const [node, value] of values.entries())
      expect(Math.abs(value - valueAt(exact, node))).toBeLessThanOrEqual(error);
  });

  it("comes nearer with more paths", () => {
    const graph = drawGraph(100, 180, 9);
    const exact = exactBetweenness(graph);
    const distance = (epsilon: number): number => {
      const { values } = approximateBetweenness(graph, { seed: 5, epsilon, delta: 0.1 });
      return Math.max(...values.map((value, node) => Math.abs(value - valueAt(exact, node))));
    };
    expect(distance(0.01)).toBeLessThan(0.01);
    expect(distance(0.01)).toBeLessThan(distance(0.2));
  });

  it("is the same for the same seed, another for another", () => {
    const graph = drawGraph(60, 90, 2);
    const ask = (seed: number) => approximateBetweenness(graph, { seed, epsilon: 0.05, delta: 0.1 });
    expect(ask(1)).toEqual(ask(1));
    expect(ask(1).values).not.toEqual(ask(2).values);
  });

  it("states the larger error where it may draw few paths only", () => {
    const { error, samples } = approximateBetweenness(drawGraph(60, 90, 2), {
      ...{ seed: 1, epsilon: 0.01, delta: 0.1 },
      mostSamples: 100,
    });
    expect(samples).toBe(100);
    // √(ln(4 · 60 / 0.1) / 200) = 0.1973 by Hoeffding, times 60/58.
    expect(error).toBeCloseTo((Math.sqrt(Math.log(2400) / 200) * 60) / 58, 10);
    const once = approximateBetweenness(drawGraph(60, 90, 2), { seed: 1, epsilon: 0.1, delta: 0.1, mostSamples: 1 });
    expect(once).toMatchObject({ error: 1, samples: 1 });
  });

  it("is 0 without error where nothing can lie between", () => {
    const settings = { seed: 1, epsilon: 0.1, delta: 0.1 };
    for (const graph of [drawGraph(2, 5, 1), buildSimpleGraph({ nodeCount: 9, from: [], to: [] })]) {
      const { values, error, samples } = approximateBetweenness(graph, settings);
      expect([values.some(Boolean), error, samples]).toEqual([false, 0, 0]);
    }
  });
});

describe("a random shortest path", () => {
  it("is one of the shortest, and each of them comes as often", () => {
    fc.assert(
      fc.property(smallGraphs(7, 12), fc.nat(6), fc.nat(6), (small, first, second) => {
        const [from, to] = [first % small.nodeCount, second % small.nodeCount];
        fc.pre(from !== to);
        const graph = buildSimpleGraph(small);
        const plain = { ...small, from: [...graph.low], to: [...graph.high] };
        const ways = tryAllPaths(plain, from, to, { direction: "BOTH" }).map(({ nodes }) => nodes.slice(1, -1));
        const least = Math.min(...ways.map(({ length }) => length));
        const shortest = ways.filter(({ length }) => length === least).map((way) => [...way].sort().join(" "));
        const paths = new RandomPaths(graph, seededRandom(7));
        const drawn = Array.from({ length: 400 }, () => {
          const inner: number[] = [];
          paths.draw(from, to, (node) => inner.push(node));
          return inner.sort().join(" ");
        });
        const wanted = shortest.length === 0 ? [""] : shortest;
        for (const way of new Set(wanted)) {
          const share = wanted.filter((each) => each === way).length / wanted.length;
          const count = drawn.filter((each) => each === way).length;
          // Five standard deviations of 400 draws.
          expect(Math.abs(count / 400 - share)).toBeLessThanOrEqual(5 * Math.sqrt((share * (1 - share)) / 400));
        }
        expect(drawn.every((way) => wanted.includes(way))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("is found between ends with more shortest paths than a number holds", () => {
    const count = 1100;
    const from: number[] = [];
    const to: number[] = [];
    for (let at = 0; at < count * 3; at += 3) {
      from.push(at, at, at + 1, at + 2);
      to.push(at + 1, at + 2, at + 3, at + 3);
    }
    const graph = buildSimpleGraph({ nodeCount: count * 3 + 1, from, to });
    const inner = new Set<number>();
    new RandomPaths(graph, seededRandom(1)).draw(0, count * 3, (node) => inner.add(node));
    expect(inner.size).toBe(2 * count - 1);
    expect(new Set([1, 2].map((corner) => Number(inner.has(corner)))).size).toBe(2);
  });
});
