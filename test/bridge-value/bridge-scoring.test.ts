import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BridgeInput, nodeRoles } from "../../src/analyses/bridge-value/bridge-input.scoring.js";
import { scoreBridge } from "../../src/analyses/bridge-value/bridge-value.scoring.js";
import { distancesByTrying } from "../methods/simple-graph/tried-graph.js";
import { renumberings, type SmallGraph, smallGraphs, valueAt } from "../methods/small-graphs.js";
import { drawBridge } from "./bridge-case.js";

/*
 * Two firms of a park and an institute; type 1 is co-building, 0 all else. p is a Party branch, c a community.
 *
 *   e1 –0– x –0– i1        e1 reaches i1 in 2 without any co-building
 *   e2 –1– p –1– i1        e2 reaches i1 in 2 through co-building alone
 *   e3 –0– e2              e3 reaches i1 in 3 through co-building alone
 *   e2 –0– y –0– z –0– e1  the way round: e2 y z e1 x i1 has 5 steps, e3's 6
 *   c –1– p                the community hangs on co-building
 *
 * Nodes: c e1 e2 e3 i1 p x y z = 9; edges 9, of which 3 are co-building. Without them c and p are alone, 7 hang together.
 */
const park = "e1-x:0 x-i1:0 e2-p:1 p-i1:1 e3-e2:0 e2-y:0 y-z:0 z-e1:0 c-p:1";

describe("what a network has with a bridge and not without it", () => {
  it("is two pairs, and two nodes of the largest part, when co-building is taken away", () => {
    const { input, name } = drawBridge(park, { removedTypes: [1] });
    const output = scoreBridge(input);
    expect([output.nodeCount, output.edgeCount, output.removedEdgeCount]).toEqual([9, 9, 3]);
    expect([output.enterpriseCount, output.instituteCount]).toEqual([3, 1]);
    expect(output.pairs).toMatchObject({ before: { value: 3 }, after: { value: 1 }, change: { value: -2 } });
    expect(output.component).toMatchObject({ before: { value: 9 }, after: { value: 7 } });
    expect(
      output.lost.map(({ enterprise, institute, stepsBefore, stepsAfter, way }) => [
        ...[name(enterprise), name(institute), stepsBefore, stepsAfter],
        way.map(name).join(" "),
      ]),
    ).toEqual([
      ["e2", "i1", 2, 5, "e2 p i1"],
      ["e3", "i1", 3, 6, "e3 e2 p i1"],
    ]);
    expect(output.removedEdges.map((ends) => ends.map(name).join(" "))).toEqual(["c p", "e2 p", "i1 p"]);
  });

  it("leaves a node that is taken away out of both sides, so that its own distances count neither before nor after", () => {
    const { input } = drawBridge(park, { removedNodes: ["p"] });
    const output = scoreBridge(input);
    // p has three edges; eight nodes are measured, c is alone without p.
    expect([output.nodeCount, output.removedEdgeCount]).toEqual([8, 3]);
    expect(output.component).toMatchObject({ before: { value: 8 }, after: { value: 7 } });
    expect(output.pairs.change.value).toBe(-2);
    expect(output.efficiency.change.value).toBeLessThan(0);
  });

  it("is nothing where another relationship joins the same two", () => {
    const { input } = drawBridge(`${park} e2-p:0 p-i1:2`, { removedTypes: [1] });
    const output = scoreBridge(input);
    expect(output.removedEdgeCount).toBe(1);
    expect([output.pairs.change.value, output.lost]).toEqual([0, []]);
  });

  it("is that of some edges only where types and nodes are both named", () => {
    const { input, name } = drawBridge(park, { removedTypes: [1], removedNodes: ["c"] });
    const output = scoreBridge(input);
    expect(output.removedEdges.map((ends) => ends.map(name))).toEqual([["c", "p"]]);
    expect([output.nodeCount, output.pairs.change.value]).toEqual([9, 0]);
    expect(output.nodes.map(({ node }) => name(node))).toEqual(["c"]);
  });

  it("is measured of what takes part only", () => {
    // Through the region r everything is near: with it nothing is lost, and so it is left out.
    const { input } = drawBridge(`${park} r-e2:0 r-i1:0 r-lone:0`, { removedTypes: [1], leftOut: ["r"] });
    expect(scoreBridge(input).pairs.change.value).toBe(-2);
    expect(scoreBridge(input).nodeCount).toBe(9);
  });

  it("counts only the region's enterprises, in what lies within three steps of it", () => {
    const { input, name } = drawBridge(`${park} z-far1:0 far1-far2:0 far2-far3:0 far3-far4:0`, {
      ...{ removedTypes: [1], home: ["e3"] },
    });
    const output = scoreBridge(input);
    // e3; e2; p y; c i1 z: what lies within three steps.
    expect([output.nodeCount, output.edgeCount]).toEqual([7, 6]);
    expect(output.lost.map(({ enterprise }) => name(enterprise))).toEqual(["e3"]);
    expect(output.pairs).toMatchObject({ before: { value: 1 }, after: { value: 0 } });
  });

  it("has constraint, effective size, betweenness and core of the bridge's ends, the most between first", () => {
    const { input, name } = drawBridge(park, { removedTypes: [1] });
    const { nodes, betweennessError, bridgeNodeCount } = scoreBridge(input);
    expect(nodes.map(({ node }) => name(node))).toEqual(["e2", "p", "i1", "c"]);
    expect([bridgeNodeCount, betweennessError]).toEqual([4, 0]);
    // p joins c, e2, i1, who do not know each other; c knows p alone.
    expect(nodes[1]).toMatchObject({ effectiveSize: 3, coreNumber: 2 });
    expect(nodes[1]?.constraint).toBeCloseTo(1 / 3, 14);
    expect(nodes[3]).toMatchObject({ constraint: 1, effectiveSize: 1, betweenness: 0, coreNumber: 1 });
    expect(scoreBridge({ ...input, listed: 2 }).nodes).toHaveLength(2);
  });

  it("is set beside as many random edges, the same for the same seed", () => {
    const { input } = drawBridge(park, { removedTypes: [1], draws: 40 });
    const output = scoreBridge(input);
    expect(scoreBridge(input)).toEqual(output);
    expect(scoreBridge({ ...input, seed: 2 }).efficiency.randomMean).not.toBe(output.efficiency.randomMean);
    for (const { randomMean, randomDeviation, randomAtLeast } of [output.pairs, output.efficiency, output.component]) {
      expect(randomMean).toBeLessThan(0);
      expect(randomDeviation).toBeGreaterThan(0);
      expect(randomAtLeast).toBeLessThanOrEqual(40);
    }
    // One loop is all that there is of ways round: of nine nodes chance nearly always cuts off two and more.
    expect(output.component.randomAtLeast).toBeGreaterThan(20);
  });

  it("differs from chance in nothing where the bridge is the whole network", () => {
    const { input } = drawBridge("e1-i1:1 e2-i1:1", { removedTypes: [1], draws: 5 });
    const { pairs, component } = scoreBridge(input);
    expect(pairs).toMatchObject({ change: { value: -2 }, randomMean: -2, randomDeviation: 0, randomAtLeast: 5 });
    expect(component).toMatchObject({ before: { value: 3 }, after: { value: 1 }, randomAtLeast: 5 });
  });
});

interface Drawn {
  readonly input: BridgeInput;
  readonly small: SmallGraph;
}

/** Small networks of enterprises, institutes and others, with parallel edges of three types; type 2 is the bridge. */
const networks: fc.Arbitrary<Drawn> = smallGraphs(8, 14).chain((small) =>
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: small.nodeCount, maxLength: small.nodeCount }).map((roles) => ({
    small,
    input: {
      ...drawBridge("", { removedTypes: [2], draws: 3 }).input,
      ...{ nodeCount: small.nodeCount, role: Uint8Array.from(roles), type: Uint16Array.from(small.type) },
      ...{ from: Int32Array.from(small.from), to: Int32Array.from(small.to) },
    },
  })),
);

/** The figures by Floyd and Warshall, over the nodes that have an edge to another. */
function figuresByTrying({ input, small }: Drawn, keeps: (type: number) => boolean) {
  const kept = small.from.map((_, edge) => keeps(valueAt(small.type, edge)));
  const only = (values: readonly number[]) => values.filter((_, edge) => kept[edge]);
  const linked = new Set(
    small.from.flatMap((a, edge) => (a === valueAt(small.to, edge) ? [] : [a, valueAt(small.to, edge)])),
  );
  const distances = distancesByTrying({ ...small, from: only(small.from), to: only(small.to) });
  const between = (a: number, b: number) => valueAt(distances[a] ?? [], b);
  const nodes = [...linked];
  const ofRole = (role: number) => nodes.filter((node) => input.role[node] === role);
  const near = ofRole(nodeRoles.enterprise).flatMap((a) =>
    ofRole(nodeRoles.institute).filter((b) => between(a, b) <= 3),
  );
  const sum = nodes.reduce((all, a) => all + nodes.reduce((row, b) => row + (a === b ? 0 : 1 / between(a, b)), 0), 0);
  return {
    pairs: near.length,
    efficiency: nodes.length < 2 ? 0 : sum / (nodes.length * (nodes.length - 1)),
    component: Math.max(0, ...nodes.map((a) => nodes.filter((b) => Number.isFinite(between(a, b))).length)),
  };
}

const numbersIn = (value: unknown): number[] => {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

describe("on any small network", () => {
  it("all figures are what trying all pairs gives, before and after", () => {
    fc.assert(
      fc.property(networks, (drawn) => {
        const output = scoreBridge(drawn.input);
        const [before, after] = [figuresByTrying(drawn, () => true), figuresByTrying(drawn, (type) => type !== 2)];
        for (const name of ["pairs", "efficiency", "component"] as const) {
          expect(output[name].before.value, name).toBeCloseTo(before[name], 12);
          expect(output[name].after.value, name).toBeCloseTo(after[name], 12);
          expect(output[name].change.standardError).toBe(0);
        }
        expect(output.lost).toHaveLength(Math.min(10, before.pairs - after.pairs));
      }),
    );
  });

  it("taking edges away never adds anything, and every number is finite", () => {
    fc.assert(
      fc.property(networks, ({ input }) => {
        const output = scoreBridge(input);
        for (const { change, randomMean } of [output.pairs, output.efficiency, output.component]) {
          expect(change.value).toBeLessThanOrEqual(1e-12);
          expect(randomMean).toBeLessThanOrEqual(1e-12);
        }
        expect(numbersIn(output).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("renumbering the nodes changes no figure", () => {
    const renamed = networks.chain((drawn) => fc.tuple(fc.constant(drawn), renumberings(drawn.small.nodeCount)));
    fc.assert(
      fc.property(renamed, ([{ input }, names]) => {
        const role = new Uint8Array(input.nodeCount);
        for (const [node, name] of names.entries()) role[name] = input.role[node] ?? 0;
        const moved = (ends: Int32Array) => ends.map((node) => valueAt(names, node));
        const [own, other] = [
          scoreBridge(input),
          scoreBridge({ ...input, role, from: moved(input.from), to: moved(input.to) }),
        ];
        for (const name of ["pairs", "efficiency", "component"] as const)
          expect(other[name].change.value).toBeCloseTo(own[name].change.value, 12);
        expect(other.lost).toHaveLength(own.lost.length);
      }),
    );
  });
});
