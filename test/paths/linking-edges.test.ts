import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { walkLengths } from "../../src/analyses/paths/linking-edges.scoring.js";
import { pairDistances } from "../../src/analyses/paths/reachable.scoring.js";
import { type SmallGraph, smallGraphs, valueAt } from "../methods/small-graphs.js";

/** Distances from one node by relaxing every edge again and again; hubs are not gone on from. */
function distancesByTrying({ nodeCount, from, to }: SmallGraph, start: number, hubs: ReadonlySet<number>): number[] {
  const distance = Array.from({ length: nodeCount }, (_, node) => (node === start ? 0 : Infinity));
  for (let round = 0; round < nodeCount; round++)
    for (const edge of from.keys())
      for (const [a, b] of [
        [valueAt(from, edge), valueAt(to, edge)],
        [valueAt(to, edge), valueAt(from, edge)],
      ] as const)
        if (a === start || !hubs.has(a)) distance[b] = Math.min(valueAt(distance, b), valueAt(distance, a) + 1);
  return distance;
}

const questions = smallGraphs(7, 12).chain((small) => {
  const nodes = Array.from({ length: small.nodeCount }, (_, node) => node);
  return fc.record({
    small: fc.constant(small),
    terminals: fc.shuffledSubarray(nodes, { minLength: Math.min(2, nodes.length) }),
    hubCount: fc.nat(2),
  });
});

describe("the shortest walk over an edge from one of several nodes to another", () => {
  it("is the least over all pairs of different ones", () => {
    fc.assert(
      fc.property(questions, ({ small, terminals, hubCount }) => {
        const hubs = new Set(terminals.slice(0, hubCount));
        const distances = terminals.map((terminal) => distancesByTrying(small, terminal, hubs));
        const expected = small.from.map((a, edge) => {
          const b = valueAt(small.to, edge);
          let least = Infinity;
          for (const [i, before] of distances.entries())
            for (const [j, after] of distances.entries())
              if (i !== j) least = Math.min(least, valueAt(before, a) + 1 + valueAt(after, b));
          return least;
        });
        const { nodeCount, from, to } = small;
        const found = walkLengths({ nodeCount, from, to, terminals, isHub: (node) => hubs.has(node) });
        // Either way round is a walk of the same length.
        const turned = walkLengths({ nodeCount, from: to, to: from, terminals, isHub: (node) => hubs.has(node) });
        expect(found).toEqual(turned);
        for (const [edge, length] of found.entries()) {
          if (valueAt(small.from, edge) === valueAt(small.to, edge)) continue;
          const other = reversed(small, distances, edge);
          expect(length).toBe(Math.min(valueAt(expected, edge), other));
        }
      }),
    );
  });

  it("is infinite over an edge that joins no two of them", () => {
    // 0 – 1 – 2 with a side street 1 – 3, and the terminals 0 and 2.
    const street = { nodeCount: 4, from: [0, 1, 1], to: [1, 2, 3], terminals: [0, 2], isHub: () => false };
    expect([...walkLengths(street)]).toEqual([2, 2, 4]);
    expect([...walkLengths({ ...street, terminals: [0] })]).toEqual([Infinity, Infinity, Infinity]);
  });
});

function reversed(small: SmallGraph, distances: readonly (readonly number[])[], edge: number): number {
  const [a, b] = [valueAt(small.from, edge), valueAt(small.to, edge)];
  let least = Infinity;
  for (const [i, before] of distances.entries())
    for (const [j, after] of distances.entries())
      if (i !== j) least = Math.min(least, valueAt(before, b) + 1 + valueAt(after, a));
  return least;
}

describe("distances of pairs", () => {
  it("are those of every source by itself, and −1 beyond the bound", () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 6 }), ({ small, terminals }, bound) => {
        const cut = Math.ceil(terminals.length / 2);
        const [sources, targets] = [terminals.slice(0, cut), terminals.slice(cut)];
        const both = { from: [...small.from, ...small.to], to: [...small.to, ...small.from] };
        const found = pairDistances(both, sources, targets, bound);
        for (const [row, source] of sources.entries()) {
          const expected = distancesByTrying(small, source, new Set());
          for (const [column, target] of targets.entries()) {
            const hops = valueAt(expected, target);
            expect(found[row]?.[column]).toBe(hops <= bound ? hops : -1);
          }
        }
      }),
    );
  });

  it("follow the way that edges are walked, and take any whole numbers for nodes", () => {
    const walked = { from: [900, 17], to: [17, 5] };
    expect(pairDistances(walked, [900], [5, 17, 4], 6)).toEqual([[2, 1, -1]]);
    expect(pairDistances(walked, [5], [900], 6)).toEqual([[-1]]);
  });
});
