import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  cheapestLinks,
  joiningTree,
  linkCosts,
  type LinkingGraph,
  linkMetapaths,
} from "../../src/analyses/paths/why-connected.scoring.js";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { edgeDegrees } from "../../src/methods/metapaths/metaedges.js";
import { readOracle, type SmallGraph, smallGraphs, tryAllPaths, valueAt, weightOf } from "../methods/small-graphs.js";

/** A linking graph that is the whole graph, so that its degrees are those of the whole. */
function linksOf(small: SmallGraph, terminals: readonly number[], kinds: readonly number[] = []): LinkingGraph {
  const graph = buildGraph(small);
  const nodeKind = Array.from({ length: small.nodeCount }, (_, node) => kinds[node] ?? 0);
  const undirectedTypes = new Set([2]);
  return {
    ...{ graph, nodeKind, undirectedTypes, terminals, isHub: () => false },
    ...edgeDegrees({ graph, nodeKind, undirectedTypes }),
    confidence: small.from.map(() => 1),
  };
}

const graphOracle = readOracle("paths/disease-gene-example-graph.json");
const expectedOracle = readOracle("paths/dwpc_fig2_expected.json");

describe.skipIf(graphOracle === undefined || expectedOracle === undefined)(
  "Figure 2 of Himmelstein and Baranzini",
  () => {
    const score = z.object({ PC: z.number(), DWPC: z.number() });
    it("has the published path counts and degree-weighted path counts from IRF1 to multiple sclerosis", () => {
      const drawn = z
        .object({
          nodes: z.array(z.object({ kind: z.string(), identifier: z.string() })),
          edges: z.array(
            z.object({
              source_id: z.tuple([z.string(), z.string()]),
              target_id: z.tuple([z.string(), z.string()]),
              kind: z.string(),
            }),
          ),
        })
        .parse(graphOracle);
      const { fig2_plos_cb_1004259: expected } = z
        .object({
          fig2_plos_cb_1004259: z.object({ damping: z.number(), GeTlD: score, GiGaD: score, GaDaGaD: score }),
        })
        .parse(expectedOracle);
      const names = drawn.nodes.map(({ kind, identifier }) => `${kind}::${identifier}`);
      const kinds = ["Disease", "Gene", "Tissue"];
      const types = ["localization", "association", "interaction", "expression"];
      const nodeOf = ([kind, id]: [string, string]) => names.indexOf(`${kind}::${id}`);
      const graph = buildGraph({
        nodeCount: names.length,
        from: drawn.edges.map(({ source_id }) => nodeOf(source_id)),
        to: drawn.edges.map(({ target_id }) => nodeOf(target_id)),
        type: drawn.edges.map(({ kind }) => types.indexOf(kind)),
      });
      const nodeKind = drawn.nodes.map(({ kind }) => kinds.indexOf(kind));
      const typed = { graph, nodeKind, undirectedTypes: new Set([0, 1, 2, 3]) };
      const [source, target] = [
        names.indexOf("Gene::IRF1"),
        drawn.nodes.findIndex(
          ({ kind, identifier }) => kind === "Disease" && /multiple sclerosis|DOID:2377/i.test(identifier),
        ),
      ];
      const links: LinkingGraph = {
        ...{ ...typed, ...edgeDegrees(typed), terminals: [source, target], isHub: () => false },
        confidence: drawn.edges.map(() => 1),
      };
      const table = linkMetapaths(links, source, target, { maxLength: 3, damping: expected.damping, maxSteps: 1e6 });
      const letters: Readonly<Record<string, string>> = {
        localization: "l",
        association: "a",
        interaction: "i",
        expression: "e",
      };
      const named = new Map(
        table.metapaths.map(({ steps, pathCount, dwpc }) => [
          `G${steps.map((step) => `${letters[types[step.edgeType] ?? ""] ?? ""}${(kinds[step.nodeKind] ?? "").charAt(0)}`).join("")}`,
          { PC: pathCount, DWPC: dwpc },
        ]),
      );
      for (const metapath of ["GeTlD", "GiGaD", "GaDaGaD"] as const) {
        expect(named.get(metapath)?.PC, metapath).toBe(expected[metapath].PC);
        expect(named.get(metapath)?.DWPC, metapath).toBeCloseTo(expected[metapath].DWPC, 14);
      }
    });
  },
);

describe("costs", () => {
  it("make a path's cost −ln of its part in the DWPC, weighed by confidence", () => {
    const small = { nodeCount: 3, from: [0, 1], to: [1, 2], type: [0, 1], weight: [1, 1] };
    const links = { ...linksOf(small, [0, 2]), confidence: [0.5, 0.8] };
    links.fromDegree.set([3, 4]);
    links.toDegree.set([5, 1]);
    const [path] = cheapestLinks(links, 1, 6, linkCosts(links, 0.4));
    expect(path?.cost).toBeCloseTo(-Math.log(0.5 * 0.8 * 15 ** -0.4 * 4 ** -0.4), 12);
  });

  it("bar an edge of no confidence and are never below zero", () => {
    const small = { nodeCount: 2, from: [0], to: [1], type: [0], weight: [1] };
    const links = linksOf(small, [0, 1]);
    expect([...linkCosts({ ...links, confidence: [0] }, 0.4)]).toEqual([Infinity]);
    expect(cheapestLinks(links, 5, 6, linkCosts({ ...links, confidence: [0] }, 0.4))).toEqual([]);
    expect([...linkCosts({ ...links, confidence: [1] }, 0.4)]).toEqual([0]);
    expect([...linkCosts({ ...links, confidence: [1.2] }, 0)]).toEqual([0]);
  });
});

const questions = smallGraphs(6, 9).chain((small) => {
  const nodes = Array.from({ length: small.nodeCount }, (_, node) => node);
  return fc.record({
    small: fc.constant(small),
    terminals: fc.shuffledSubarray(nodes, {
      minLength: Math.min(2, nodes.length),
      maxLength: Math.min(4, nodes.length),
    }),
    maxLength: fc.integer({ min: 1, max: 5 }),
  });
});

/** Costs of all paths between two terminals by trying, cheapest first. */
const costsByTrying = (small: SmallGraph, terminals: readonly number[], maxLength: number, hubs: ReadonlySet<number>) =>
  terminals
    .flatMap((source, index) => terminals.slice(index + 1).map((target) => [source, target] as const))
    .flatMap(([source, target]) =>
      tryAllPaths(small, source, target, { direction: "BOTH", allowedNode: (node) => !hubs.has(node) }),
    )
    .filter(({ edges }) => edges.length <= maxLength)
    .map((path) => weightOf(small, path))
    .sort((a, b) => a - b);

describe("the cheapest paths between any two of several nodes", () => {
  it("cost what trying all pairs gives, whichever of them are hubs", () => {
    fc.assert(
      fc.property(questions, fc.nat(3), ({ small, terminals, maxLength }, hubCount) => {
        const hubs = new Set(terminals.slice(0, hubCount));
        const links = { ...linksOf(small, terminals), isHub: (node: number) => hubs.has(node) };
        const found = cheapestLinks(links, 20, maxLength, Float64Array.from(small.weight));
        expect(found.map(({ cost }) => cost)).toEqual(costsByTrying(small, terminals, maxLength, hubs).slice(0, 20));
      }),
    );
  });

  it("are only appended to when k is raised", () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 6 }), ({ small, terminals, maxLength }, k) => {
        const links = linksOf(small, terminals);
        const cost = Float64Array.from(small.weight);
        expect(cheapestLinks(links, k, maxLength, cost)).toEqual(cheapestLinks(links, 20, maxLength, cost).slice(0, k));
      }),
    );
  });
});

describe("the joining tree", () => {
  it("joins the same nodes that paths join, at no less than the dearest of the cheapest paths", () => {
    fc.assert(
      fc.property(questions, ({ small, terminals }) => {
        const links = linksOf(small, terminals);
        const cost = Float64Array.from(small.weight);
        const tree = joiningTree(links, cost);
        const reached = (source: number, target: number) =>
          tryAllPaths(small, source, target, { direction: "BOTH" }).length > 0;
        for (const group of tree.groups)
          for (const node of terminals) expect(group.includes(node)).toBe(reached(valueAt(group, 0), node));
        if (tree.isConnected)
          for (const target of terminals.slice(1)) {
            const paths = tryAllPaths(small, valueAt(terminals, 0), target, { direction: "BOTH" });
            const least = Math.min(...paths.map((path) => weightOf(small, path)));
            expect(tree.cost).toBeGreaterThanOrEqual(least - 1e-9);
          }
      }),
    );
  });

  it("does not go through a hub that is one of them", () => {
    // 0 – 1 – 2 with 1 a hub, and a detour 0 – 3 – 4 – 2.
    const small = {
      nodeCount: 5,
      from: [0, 1, 0, 3, 4],
      to: [1, 2, 3, 4, 2],
      type: [0, 0, 0, 0, 0],
      weight: [1, 1, 1, 1, 1],
    };
    const links = { ...linksOf(small, [0, 2]), isHub: (node: number) => node === 1 };
    expect(joiningTree(links, Float64Array.from(small.weight)).edges).toEqual([2, 3, 4]);
  });
});
