import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreNumbers } from "../../../src/methods/cores/cores.scoring.js";
import { buildSimpleGraph, neighboursOf, type SimpleGraph } from "../../../src/methods/simple-graph/simple-graph.js";
import { expectEach, readPublishedNetworks } from "../simple-graph/tried-graph.js";
import { smallGraphs, valueAt } from "../small-graphs.js";

/** Takes away nodes with fewer than k neighbours again and again; gives what stays. */
function coreByTrying(graph: SimpleGraph, k: number): Set<number> {
  const rest = new Set(Array.from({ length: graph.nodeCount }, (_, node) => node));
  for (let size = -1; size !== rest.size; ) {
    size = rest.size;
    for (const node of rest)
      if ([...neighboursOf(graph, node)].filter((other) => rest.has(other)).length < k) rest.delete(node);
  }
  return rest;
}

describe("core numbers", () => {
  it("say in which cores a node stays when weaker ones are taken away", () => {
    fc.assert(
      fc.property(smallGraphs(8, 22), (small) => {
        const graph = buildSimpleGraph(small);
        const core = coreNumbers(graph);
        for (let k = 0; k <= small.nodeCount; k++)
          for (let node = 0; node < small.nodeCount; node++)
            expect(coreByTrying(graph, k).has(node)).toBe(valueAt(core, node) >= k);
      }),
    );
  });

  it("are 0 for a node alone, and n − 1 where all know all", () => {
    expect([...coreNumbers(buildSimpleGraph({ nodeCount: 1, from: [0], to: [0] }))]).toEqual([0]);
    expect([...coreNumbers(buildSimpleGraph({ nodeCount: 3, from: [0, 1, 2], to: [1, 2, 0] }))]).toEqual([2, 2, 2]);
    expect([...coreNumbers(buildSimpleGraph({ nodeCount: 0, from: [], to: [] }))]).toEqual([]);
  });

  it.each(readPublishedNetworks())("are those of networkx for %s", (_, network) => {
    const core = coreNumbers(network.graph);
    const expectSame = (name: string, value: number | null, published: number): void => {
      expect(value, name).toBe(published);
    };
    expectEach(network, network.expected.core, (node) => valueAt(core, node), expectSame);
  });
});
