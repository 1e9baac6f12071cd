import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holeScratch, structuralHoles } from "../../../src/methods/structural-holes/structural-holes.scoring.js";
import { areJoined, buildSimpleGraph, type SimpleGraph } from "../../../src/methods/simple-graph/simple-graph.js";
import { expectEach, readPublishedNetworks } from "../simple-graph/tried-graph.js";
import { renumber, renumberings, smallGraphs, valueAt } from "../small-graphs.js";

/** Burt's sums as they are written, over all nodes, from a matrix of parts. */
function holesByTheBook(graph: SimpleGraph, node: number) {
  const nodes = Array.from({ length: graph.nodeCount }, (_, each) => each);
  const tie = (a: number, b: number): number => Number(areJoined(graph, a, b));
  const ties = (a: number): number => nodes.reduce((sum, b) => sum + tie(a, b), 0);
  const part = (a: number, b: number): number => (tie(a, b) === 0 ? 0 : 1 / ties(a));
  const contacts = nodes.filter((other) => tie(node, other) === 1);
  if (contacts.length === 0) return { constraint: null, effectiveSize: null };
  const constraint = contacts.reduce(
    (sum, j) => sum + (part(node, j) + nodes.reduce((way, q) => way + part(node, q) * part(q, j), 0)) ** 2,
    0,
  );
  // Burt's own effective size: each contact less the share of it that the other contacts reach.
  const effectiveSize = contacts.reduce(
    (sum, j) => sum + 1 - contacts.reduce((redundant, q) => redundant + part(node, q) * tie(j, q), 0),
    0,
  );
  return { constraint, effectiveSize };
}

describe("structural holes", () => {
  it("are what Burt's sums give as they are written", () => {
    fc.assert(
      fc.property(smallGraphs(7, 16), (small) => {
        const graph = buildSimpleGraph(small);
        const scratch = holeScratch(graph.nodeCount);
        for (let node = 0; node < small.nodeCount; node++) {
          const found = structuralHoles(graph, node, scratch);
          const expected = holesByTheBook(graph, node);
          if (expected.constraint === null) expect(found).toEqual(expected);
          else {
            expect(found.constraint).toBeCloseTo(expected.constraint, 12);
            expect(found.effectiveSize).toBeCloseTo(expected.effectiveSize, 12);
          }
        }
      }),
    );
  });

  it("do not depend on the numbers of the nodes", () => {
    const cases = smallGraphs(6, 14).chain((small) => fc.tuple(fc.constant(small), renumberings(small.nodeCount)));
    fc.assert(
      fc.property(cases, ([small, names]) => {
        const [graph, renamed] = [buildSimpleGraph(small), buildSimpleGraph(renumber(small, names))];
        for (let node = 0; node < small.nodeCount; node++) {
          const [own, other] = [structuralHoles(graph, node), structuralHoles(renamed, valueAt(names, node))];
          expect(other.constraint ?? -1).toBeCloseTo(own.constraint ?? -1, 12);
          expect(other.effectiveSize ?? -1).toBeCloseTo(own.effectiveSize ?? -1, 12);
        }
      }),
    );
  });

  it("are widest for the centre of a star: constraint 1/n, effective size n", () => {
    const star = buildSimpleGraph({ nodeCount: 5, from: [0, 0, 0, 0], to: [1, 2, 3, 4] });
    expect(structuralHoles(star, 0)).toEqual({ constraint: 0.25, effectiveSize: 4 });
    expect(structuralHoles(star, 1)).toEqual({ constraint: 1, effectiveSize: 1 });
  });

  it("are unknown for a node without contacts, a loop being none", () => {
    const graph = buildSimpleGraph({ nodeCount: 2, from: [0], to: [0] });
    expect(structuralHoles(graph, 0)).toEqual({ constraint: null, effectiveSize: null });
  });

  it.each(readPublishedNetworks())("are those of networkx for %s", (_, network) => {
    const expectClose = (name: string, value: number | null, published: number): void => {
      expect(value, name).toBeCloseTo(published, 14);
    };
    const { constraint, effective_size } = network.expected;
    expectEach(network, constraint, (node) => structuralHoles(network.graph, node).constraint, expectClose);
    expectEach(network, effective_size, (node) => structuralHoles(network.graph, node).effectiveSize, expectClose);
  });
});
