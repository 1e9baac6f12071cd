import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  corridorArcs,
  type PathArcs,
  type PathRequest,
  searchPaths,
  type WalkedPath,
} from "../../src/analyses/paths/path-search.scoring.js";
import { readOracle, type SmallGraph, smallGraphs, tryAllPaths, valueAt } from "../methods/small-graphs.js";

/** Makes arcs of a small graph: node 3 is "n3", and edge 2 "e02" with type "t1" and its interval. */
const arcsOf = ({ nodeCount, from, to, type }: SmallGraph, days: readonly string[] = []): PathArcs => ({
  nodeIds: Array.from({ length: nodeCount }, (_, node) => `n${node}`),
  from,
  to,
  edgeIds: from.map((_, edge) => `e${String(edge).padStart(2, "0")}`),
  types: type.map((each) => `t${each}`),
  forward: from.map(() => true),
  validFrom: from.map((_, edge) => days[edge] ?? ""),
  validTo: from.map((_, edge) => (days[edge] === undefined ? "" : `${days[edge].slice(0, 4)}-12-31`)),
});

const textOf = ({ nodeIds, edges }: WalkedPath): string =>
  [nodeIds.join(" "), edges.map(({ id }) => id).join(" ")].join(" / ");

/** All simple paths between the sets, found by trying, in the order that the answer promises. */
function tryAll(small: SmallGraph, { sources, targets, maxLength }: PathRequest): string[] {
  const found = sources.flatMap((source) => targets.flatMap((target) => tryAllPaths(small, source, target)));
  // A path that ends at one target may go on to another: trying stops at each target in turn, so nothing is missed.
  const named = found
    .filter(({ edges }) => edges.length <= maxLength)
    .map(({ nodes, edges }) => ({
      nodes: nodes.map((node) => `n${node}`),
      edges: edges.map((edge) => arcsOf(small).edgeIds[edge] ?? ""),
    }));
  const keyOf = ({ nodes, edges }: { nodes: string[]; edges: string[] }): string =>
    [nodes[0], ...edges.map((edge, index) => `${nodes[index + 1]} ${edge}`)].join(" ");
  named.sort((a, b) => a.edges.length - b.edges.length || (keyOf(a) < keyOf(b) ? -1 : 1));
  return named.map(({ nodes, edges }) => [nodes.join(" "), edges.join(" ")].join(" / "));
}

const questions = smallGraphs(6, 10).chain((small) => {
  const nodes = Array.from({ length: small.nodeCount }, (_, node) => node);
  return fc.record({
    small: fc.constant(small),
    split: fc.shuffledSubarray(nodes, { minLength: small.nodeCount }),
    cut: fc.integer({ min: 1, max: Math.max(1, small.nodeCount - 1) }),
    maxLength: fc.integer({ min: 1, max: 6 }),
  });
});

describe("paths between two sets", () => {
  it("are all simple paths within the bound, by length and then by ids", () => {
    fc.assert(
      fc.property(questions, ({ small, split, cut, maxLength }) => {
        fc.pre(small.nodeCount > 1);
        const request = { sources: split.slice(0, cut), targets: split.slice(cut, cut + 2), k: 50, maxLength };
        expect(searchPaths(arcsOf(small), request).paths.map(textOf)).toEqual(tryAll(small, request).slice(0, 50));
      }),
    );
  });

  it("are only appended to when k is raised", () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 8 }), ({ small, split, cut, maxLength }, k) => {
        fc.pre(small.nodeCount > 1);
        const request = { sources: split.slice(0, cut), targets: split.slice(cut), maxLength };
        const many = searchPaths(arcsOf(small), { ...request, k: 30 }).paths;
        expect(searchPaths(arcsOf(small), { ...request, k }).paths).toEqual(many.slice(0, k));
      }),
    );
  });

  it("use only edges of the corridor, so that looking there alone changes nothing", () => {
    fc.assert(
      fc.property(questions, ({ small, split, cut, maxLength }) => {
        fc.pre(small.nodeCount > 1);
        const request = { sources: split.slice(0, cut), targets: split.slice(cut), k: 50, maxLength };
        const kept = corridorArcs(small.nodeCount, small.from, small.to, request);
        const arcs = arcsOf(small);
        const pick = <T>(column: readonly T[]): T[] => kept.flatMap((edge) => column[edge] ?? []);
        const narrowed = {
          ...{ nodeIds: arcs.nodeIds, from: pick(arcs.from), to: pick(arcs.to), edgeIds: pick(arcs.edgeIds) },
          ...{ types: pick(arcs.types), forward: pick(arcs.forward) },
          ...{ validFrom: pick(arcs.validFrom), validTo: pick(arcs.validTo) },
        };
        expect(searchPaths(narrowed, request)).toEqual(searchPaths(arcs, request));
      }),
    );
  });

  it("are the same when time is asked for but no edge has a date", () => {
    fc.assert(
      fc.property(questions, ({ small, split, cut, maxLength }) => {
        fc.pre(small.nodeCount > 1);
        const request = { sources: split.slice(0, cut), targets: split.slice(cut), k: 20, maxLength };
        expect(searchPaths(arcsOf(small), { ...request, timeRespecting: true }).paths).toEqual(
          searchPaths(arcsOf(small), request).paths,
        );
      }),
    );
  });

  it("respect time when one could have travelled along them", () => {
    const years = fc.array(fc.integer({ min: 2000, max: 2005 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(questions, years, ({ small, split, maxLength }, drawn) => {
        fc.pre(small.nodeCount > 1);
        const days = small.from.map((_, edge) => `${valueAt(drawn, edge)}-01-01`);
        const request = { sources: [split[0] ?? 0], targets: [split[1] ?? 0], k: 50, maxLength };
        const arcs = arcsOf(small, days);
        const all = searchPaths(arcs, request).paths;
        fc.pre(all.length < 50);
        // Each edge holds within one year, so the years must not fall.
        const yearsOf = ({ edges }: WalkedPath) => edges.map(({ id }) => valueAt(drawn, Number(id.slice(1))));
        const inOrder = all.filter((path) =>
          yearsOf(path).every((year, index, list) => year >= (list[index - 1] ?? 0)),
        );
        expect(searchPaths(arcs, { ...request, timeRespecting: true }).paths).toEqual(inOrder);
      }),
    );
  });

  it("keep to a sequence of types and senses", () => {
    fc.assert(
      fc.property(questions, fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }), ({ small, split }, types) => {
        fc.pre(small.nodeCount > 1);
        const request = { sources: [split[0] ?? 0], targets: [split[1] ?? 0], k: 1000, maxLength: types.length };
        const sequence = types.map((type) => ({ type: `t${type}`, senses: [true] }));
        const fitting = searchPaths(arcsOf(small), request).paths.filter(
          ({ edges }) =>
            edges.length === types.length &&
            edges.every(({ id }, index) => valueAt(small.type, Number(id.slice(1))) === types[index]),
        );
        expect(searchPaths(arcsOf(small), { ...request, sequence }).paths).toEqual(fitting);
        const against = sequence.map(({ type }) => ({ type, senses: [false] }));
        expect(searchPaths(arcsOf(small), { ...request, sequence: against }).paths).toEqual([]);
      }),
    );
  });
});

const oracle = readOracle("networks/networkx_expected.json");

describe.skipIf(oracle === undefined)("Yen's example with each edge as long as it is dear", () => {
  it("has seven paths from C to H, of 5, 7, 8, 8, 8, 11 and 11 edges", () => {
    const shape = z.object({
      yen_wikipedia: z.object({
        edges: z.array(z.tuple([z.string(), z.string(), z.number()])),
        C_H: z.array(z.tuple([z.array(z.string()), z.number()])),
      }),
    });
    const { edges, C_H } = shape.parse(oracle).yen_wikipedia;
    const nodeIds = [...new Set(edges.flatMap(([from, to]) => [from, to]))];
    const chain = edges.flatMap(([from, to, cost]) => {
      const between = Array.from({ length: cost - 1 }, (_, step) => `${from}${to}${step}`);
      nodeIds.push(...between);
      const stops = [from, ...between, to];
      return stops.slice(1).map((stop, step) => ({ from: stops[step] ?? "", to: stop }));
    });
    const blank = chain.map(() => "");
    const arcs: PathArcs = {
      ...{ nodeIds, types: blank, validFrom: blank, validTo: blank, forward: chain.map(() => true) },
      from: chain.map(({ from }) => nodeIds.indexOf(from)),
      to: chain.map(({ to }) => nodeIds.indexOf(to)),
      edgeIds: chain.map(({ from, to }) => `${from}>${to}`),
    };
    const [sources, targets] = [[nodeIds.indexOf("C")], [nodeIds.indexOf("H")]];
    const { paths } = searchPaths(arcs, { sources, targets, k: 50, maxLength: 12 });
    const corners = paths.map(({ nodeIds: ids, edges: steps }) => [
      ids.filter((id) => id.length === 1).join(""),
      steps.length,
    ]);
    expect(corners.map(([, length]) => length)).toEqual(C_H.map(([, cost]) => cost));
    expect(corners.map(String).toSorted()).toEqual(C_H.map(([path, cost]) => `${path.join("")},${cost}`).toSorted());
  });
});
