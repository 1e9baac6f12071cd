import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import {
  decodeStep,
  edgeDamping,
  edgeDegrees,
  encodeStep,
  type MetapathStep,
  stepCodes,
} from "../../src/methods/metapaths/metaedges.js";
import { type MetapathScore, scoreMetapaths } from "../../src/methods/metapaths/metapaths.js";
import {
  drawGraph,
  readOracle,
  renumber,
  renumberings,
  type SmallGraph,
  smallGraphs,
  tryAllPaths,
  valueAt,
} from "./small-graphs.js";

const kinds = fc.array(fc.nat(1), { minLength: 7, maxLength: 7 });
const undirected = new Set([2]);

const textOf = (steps: readonly MetapathStep[]): string =>
  steps.map(({ edgeType, direction, nodeKind }) => `${edgeType}${direction}${nodeKind}`).join(" ");

/** Counts degrees and paths as the definition says, one path after the other. */
function scoreByTrying(small: SmallGraph, kind: readonly number[], target: number, maxLength: number, w: number) {
  const stepFrom = (node: number, edge: number): MetapathStep => {
    const isOut = small.from[edge] === node;
    const edgeType = valueAt(small.type, edge);
    const far = valueAt(isOut ? small.to : small.from, edge);
    return {
      edgeType,
      direction: undirected.has(edgeType) ? "BOTH" : isOut ? "OUT" : "IN",
      nodeKind: valueAt(kind, far),
    };
  };
  const degreeOf = (node: number, step: MetapathStep): number => {
    let count = 0;
    for (const edge of small.from.keys()) {
      const [a, b] = [valueAt(small.from, edge), valueAt(small.to, edge)];
      if (valueAt(small.type, edge) !== step.edgeType) continue;
      if (a === node && step.direction !== "IN" && valueAt(kind, b) === step.nodeKind) count++;
      if (b === node && step.direction !== "OUT" && valueAt(kind, a) === step.nodeKind) count++;
    }
    return count;
  };
  const scores = new Map<string, { pathCount: number; dwpc: number }>();
  for (const { nodes, edges } of tryAllPaths(small, 0, target, { direction: "BOTH" })) {
    if (edges.length === 0 || edges.length > maxLength) continue;
    const key = textOf(edges.map((edge, index) => stepFrom(valueAt(nodes, index), edge)));
    const product = edges.reduce((all, edge, index) => {
      const [near, far] = [valueAt(nodes, index), valueAt(nodes, index + 1)];
      return all * degreeOf(near, stepFrom(near, edge)) ** -w * degreeOf(far, stepFrom(far, edge)) ** -w;
    }, 1);
    const known = scores.get(key) ?? { pathCount: 0, dwpc: 0 };
    scores.set(key, { pathCount: known.pathCount + 1, dwpc: known.dwpc + product });
  }
  return scores;
}

const graphFile = z.object({
  nodes: z.array(z.object({ kind: z.string(), identifier: z.string() })),
  edges: z.array(
    z.object({
      source_id: z.tuple([z.string(), z.string()]),
      target_id: z.tuple([z.string(), z.string()]),
      kind: z.string(),
    }),
  ),
});
const expectedFile = z.object({
  fig2_plos_cb_1004259: z
    .object({ source: z.string(), target: z.string(), damping: z.number() })
    .catchall(z.union([z.object({ PC: z.number(), DWPC: z.number() }), z.string(), z.number()])),
});
const graphOracle = readOracle("paths/disease-gene-example-graph.json");
const expectedOracle = readOracle("paths/dwpc_fig2_expected.json");

describe.skipIf(graphOracle === undefined)("the example of Himmelstein and Baranzini's figure 2", () => {
  it("has the published path counts and degree-weighted path counts", () => {
    const file = graphFile.parse(graphOracle);
    const expected = expectedFile.parse(expectedOracle).fig2_plos_cb_1004259;
    const ids = file.nodes.map(({ kind, identifier }) => `${kind}::${identifier}`);
    const kindNames = [...new Set(file.nodes.map((node) => node.kind))];
    const typeNames = [...new Set(file.edges.map((edge) => edge.kind))];
    const graph = buildGraph({
      nodeCount: ids.length,
      from: file.edges.map((edge) => ids.indexOf(edge.source_id.join("::"))),
      to: file.edges.map((edge) => ids.indexOf(edge.target_id.join("::"))),
      type: file.edges.map((edge) => typeNames.indexOf(edge.kind)),
    });
    const typed = {
      graph,
      nodeKind: file.nodes.map((node) => kindNames.indexOf(node.kind)),
      undirectedTypes: new Set(typeNames.keys()),
    };
    const ends = [ids.indexOf(expected.source), ids.indexOf(expected.target)] as const;
    const { metapaths } = scoreMetapaths(typed, ...ends, { maxLength: 4, damping: expected.damping });
    const nameOf = ({ steps }: MetapathScore): string =>
      `G${steps.map((step) => `${(typeNames[step.edgeType] ?? "")[0] ?? ""}${(kindNames[step.nodeKind] ?? "")[0] ?? ""}`).join("")}`;
    const found = new Map(metapaths.map((each) => [nameOf(each), { PC: each.pathCount, DWPC: each.dwpc }]));
    for (const name of ["GeTlD", "GiGaD", "GaDaGaD"]) {
      const { PC, DWPC } = z.object({ PC: z.number(), DWPC: z.number() }).parse(expected[name]);
      expect(found.get(name)?.PC).toBe(PC);
      // The order of multiplication, which is no part of the definition, moves the last binary digit or two.
      expect(Math.abs((found.get(name)?.DWPC ?? Number.NaN) / DWPC - 1)).toBeLessThan(3 * Number.EPSILON);
    }
  });
});

describe("metapaths between two nodes", () => {
  it("have the counts that trying every path gives, up to four steps and beyond", () => {
    fc.assert(
      fc.property(smallGraphs(7, 14), kinds, fc.integer({ min: 1, max: 6 }), (small, kind, maxLength) => {
        const typed = { graph: buildGraph(small), nodeKind: kind, undirectedTypes: undirected };
        const target = small.nodeCount - 1;
        const found = scoreMetapaths(typed, 0, target, { maxLength });
        const expected = scoreByTrying(small, kind, target, maxLength, 0.4);
        expect(found).toMatchObject({ completeLength: maxLength, truncated: false });
        expect(found.metapaths.map((each) => textOf(each.steps)).sort()).toEqual([...expected.keys()].sort());
        for (const { steps, pathCount, dwpc } of found.metapaths) {
          expect(pathCount).toBe(expected.get(textOf(steps))?.pathCount);
          expect(dwpc).toBeCloseTo(expected.get(textOf(steps))?.dwpc ?? Number.NaN, 12);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are, without damping, plain path counts", () => {
    fc.assert(
      fc.property(smallGraphs(), kinds, (small, kind) => {
        const typed = { graph: buildGraph(small), nodeKind: kind };
        const { metapaths } = scoreMetapaths(typed, 0, small.nodeCount - 1, { maxLength: 5, damping: 0 });
        for (const { pathCount, dwpc } of metapaths) expect(dwpc).toBe(pathCount);
      }),
    );
  });

  it("are the same, and in the same order, when the nodes are renumbered", () => {
    const drawn = smallGraphs().chain((small) => fc.tuple(fc.constant(small), renumberings(small.nodeCount)));
    fc.assert(
      fc.property(drawn, kinds, ([small, names], kind) => {
        const target = small.nodeCount - 1;
        const renamedKind = [...kind];
        for (const [node, name] of names.entries()) renamedKind[name] = valueAt(kind, node);
        const before = scoreMetapaths({ graph: buildGraph(small), nodeKind: kind }, 0, target, { maxLength: 4 });
        const renamed = { graph: buildGraph(renumber(small, names)), nodeKind: renamedKind };
        const after = scoreMetapaths(renamed, valueAt(names, 0), valueAt(names, target), { maxLength: 4 });
        const roundOf = ({ steps, pathCount, dwpc }: MetapathScore): string =>
          `${textOf(steps)} ${pathCount} ${dwpc.toFixed(12)}`;
        expect(after.metapaths.map(roundOf).sort()).toEqual(before.metapaths.map(roundOf).sort());
      }),
    );
  });

  it("come with the highest score first, then the shorter", () => {
    const { graph, node } = drawGraph("s>t s>a a>t");
    const { metapaths } = scoreMetapaths({ graph, nodeKind: [0, 0, 0] }, node("s"), node("t"), {
      maxLength: 3,
      damping: 0,
    });
    expect(metapaths.map((each) => each.steps.length)).toEqual([1, 2]);
  });

  it("stop at the last length that could be finished, and give nothing half counted", () => {
    const pairs = Array.from({ length: 20 }, (_, a) => Array.from({ length: a }, (_, b) => [a, b] as const)).flat();
    const graph = buildGraph({ nodeCount: 20, from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b) });
    const typed = { graph, nodeKind: new Uint16Array(20), undirectedTypes: new Set([0]) };
    const cut = scoreMetapaths(typed, 0, 19, { maxLength: 6, maxSteps: 3000 });
    const whole = scoreMetapaths(typed, 0, 19, { maxLength: cut.completeLength });
    expect(cut.truncated).toBe(true);
    expect(cut.completeLength).toBeGreaterThan(1);
    expect(cut.completeLength).toBeLessThan(6);
    expect(cut.metapaths).toEqual(whole.metapaths);
  });

  it("count the paths of a complete graph", () => {
    const pairs = Array.from({ length: 8 }, (_, a) => Array.from({ length: a }, (_, b) => [a, b] as const)).flat();
    const graph = buildGraph({ nodeCount: 8, from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b) });
    const typed = { graph, nodeKind: new Uint16Array(8), undirectedTypes: new Set([0]) };
    const { metapaths } = scoreMetapaths(typed, 0, 7, { maxLength: 6, damping: 0 });
    expect(metapaths.map((each) => each.pathCount).sort((a, b) => a - b)).toEqual([1, 6, 30, 120, 360, 720]);
  });

  it("avoid nodes and edges, but take degrees from the whole graph", () => {
    const { graph, node } = drawGraph("s>a a>t s>hub hub>t");
    const typed = { graph, nodeKind: [0, 0, 0, 0] };
    const rules = { maxLength: 2, damping: 1, allowedNode: (each: number) => each !== node("hub") };
    const { metapaths } = scoreMetapaths(typed, node("s"), node("t"), rules);
    expect(metapaths.map(({ pathCount, dwpc }) => [pathCount, dwpc])).toEqual([[1, 0.25]]);
    const allowedEdge = (edge: number): boolean => edge !== 0;
    expect(scoreMetapaths(typed, node("s"), node("t"), { maxLength: 2, allowedEdge }).metapaths[0]?.pathCount).toBe(1);
  });

  it("take each edge's factor from the caller, who may know the whole graph of which this is a part", () => {
    const { graph, node } = drawGraph("s>t");
    const edgeFactors = edgeDamping({ fromDegree: Float64Array.of(4), toDegree: Float64Array.of(25) }, 0.5);
    const found = scoreMetapaths({ graph, nodeKind: [0, 0] }, node("s"), node("t"), { maxLength: 1, edgeFactors });
    expect(found.metapaths[0]?.dwpc).toBeCloseTo(0.1, 15);
  });

  it("are none between a node and itself, or where there is no way", () => {
    const { graph, node } = drawGraph("a>a a>b b>a c>d");
    const typed = { graph, nodeKind: [0, 0, 0, 0] };
    expect(scoreMetapaths(typed, node("a"), node("a"), { maxLength: 4 }).metapaths).toEqual([]);
    expect(scoreMetapaths(typed, node("a"), node("d"), { maxLength: 4 }).metapaths).toEqual([]);
  });
});

describe("the degrees of metaedges", () => {
  it("count edges of the same type, direction and far kind only", () => {
    const graph = buildGraph({ nodeCount: 4, from: [0, 0, 0, 1, 0], to: [1, 2, 3, 0, 1], type: [0, 0, 0, 0, 1] });
    const { fromDegree, toDegree } = edgeDegrees({ graph, nodeKind: [0, 1, 1, 2] });
    expect([...fromDegree]).toEqual([2, 2, 1, 1, 1]);
    expect([...toDegree]).toEqual([1, 1, 1, 1, 1]);
  });

  it("count undirected edges from both sides, and parallel edges each", () => {
    const graph = buildGraph({ nodeCount: 3, from: [0, 1, 0], to: [1, 2, 1] });
    const { fromDegree, toDegree } = edgeDegrees({ graph, nodeKind: [0, 0, 0], undirectedTypes: new Set([0]) });
    expect([...fromDegree]).toEqual([2, 3, 2]);
    expect([...toDegree]).toEqual([3, 1, 3]);
  });

  it("have steps whose numbers can be read back", () => {
    const graph = buildGraph({ nodeCount: 2, from: [0, 0], to: [1, 1], type: [0, 4] });
    const codes = stepCodes({ graph, nodeKind: [0, 6], undirectedTypes: new Set([4]) });
    expect(decodeStep(codes, encodeStep(codes, 0, 1, 6))).toEqual({ edgeType: 0, direction: "IN", nodeKind: 6 });
    expect(decodeStep(codes, encodeStep(codes, 4, 1, 3))).toEqual({ edgeType: 4, direction: "BOTH", nodeKind: 3 });
  });

  it("refuse kinds that are no small whole numbers, and a damping that is none", () => {
    const graph = buildGraph({ nodeCount: 1, from: [], to: [] });
    expect(() => stepCodes({ graph, nodeKind: [-1] })).toThrow("Node 0 must have a kind from 0, not -1.");
    expect(() => stepCodes({ graph, nodeKind: [] })).toThrow("Node 0");
    expect(() => edgeDamping(edgeDegrees({ graph, nodeKind: [0] }), Number.NaN)).toThrow("but got NaN");
  });
});
