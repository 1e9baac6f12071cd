import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRequiredSet } from "../../../src/methods/chain-classes/required-set.scoring.js";
import { buildRequirementGraph, type Need } from "../../../src/methods/chain-classes/requirement-graph.scoring.js";
import { diagnosisOf, link, makers, requires } from "./link-fixture.js";
import { anyChain } from "./random-chain.js";

/** Every closure of the roots that chooses one supplied member of each supplied group; by trying them all. */
function routesOf(
  needsOf: readonly (readonly Need[])[],
  roots: readonly number[],
  supplied: Uint8Array,
): Set<number>[] {
  const choices = needsOf.flat().map((need) => {
    const made = need.members.filter((member) => supplied[member] === 1);
    return { from: need.from, options: made.length > 0 ? made.map((each) => [each]) : [[...need.members]] };
  });
  let picked: { from: number; members: number[] }[][] = [[]];
  for (const { from, options } of choices) {
    picked = picked.flatMap((sofar) => options.map((members) => [...sofar, { from, members }]));
  }
  return picked.map((choice) => {
    const route = new Set(roots);
    for (const node of route) {
      for (const { members } of choice.filter(({ from }) => from === node))
        for (const member of members) route.add(member);
    }
    return route;
  });
}

const read = (input: Parameters<typeof findIn>[0]) => findIn(input);

function findIn(input: ReturnType<typeof diagnosisOf>) {
  const graph = buildRequirementGraph(
    input.links.map((each) => each.id),
    input.requirements,
  );
  const madeOf = new Map(input.links.map((each) => [each.id, each.makers.length]));
  const supplied = Uint8Array.from(graph.ids, (id) => Number((madeOf.get(id) ?? 0) > 0));
  const roots = input.roots.map((root) => graph.indexOf.get(root) ?? 0);
  const required = findRequiredSet(graph, roots, supplied);
  const named = (marks: Uint8Array) => graph.ids.filter((_, index) => marks[index] === 1);
  return { graph, supplied, roots, required, named };
}

describe("what a target requires", () => {
  test("is what some route holds, and firmly what every route holds, as trying all routes shows", () => {
    fc.assert(
      fc.property(anyChain, (input) => {
        const { graph, supplied, roots, required } = read(input);
        const ways = graph.needsOf
          .flat()
          .map((need) => need.members.filter((each) => supplied[each] === 1).length || 1);
        fc.pre(ways.reduce((product, count) => product * count, 1) <= 200);
        const routes = routesOf(graph.needsOf, roots, supplied);
        const marks = (holds: (node: number) => boolean) => graph.ids.map((_, node) => Number(holds(node)));
        expect([...required.some]).toEqual(marks((node) => routes.some((route) => route.has(node))));
        expect([...required.every]).toEqual(marks((node) => routes.every((route) => route.has(node))));
      }),
      { numRuns: 600 },
    );
  });

  test("follows of a group with a supplied member only that member and what it needs", () => {
    const input = diagnosisOf(
      [link("t"), link("A", { makers: makers(1) }), link("B"), link("x"), link("y")],
      [requires("t", ["A", "B"], 2, "route"), requires("A", ["x"]), requires("B", ["y"])].flat(),
      ["t"],
    );
    const { required, named } = read(input);
    expect(named(required.some)).toEqual(["A", "t", "x"]);
    expect(named(required.full)).toEqual(["A", "B", "t", "x", "y"]);
  });

  test("holds what all alternatives share, however many of them are made", () => {
    const input = diagnosisOf(
      [link("t"), link("A", { makers: makers(1) }), link("B", { makers: makers(1) }), link("steel")],
      [requires("t", ["A", "B"], 2, "route"), requires("A", ["steel"]), requires("B", ["steel"])].flat(),
      ["t"],
    );
    const { required, named } = read(input);
    expect(named(required.every)).toEqual(["steel", "t"]);
  });

  test("without any supplied member takes all alternatives, and knows what only one of them would need", () => {
    const input = diagnosisOf(
      [link("t"), link("A"), link("B"), link("x"), link("steel")],
      [requires("t", ["A", "B"], 2, "route"), requires("A", ["x", "steel"]), requires("B", ["steel"])].flat(),
      ["t"],
    );
    const { required, named, graph } = read(input);
    expect(named(required.every)).toEqual(["A", "B", "steel", "t", "x"]);
    expect(named(required.unconditional)).toEqual(["steel", "t"]);
    const both = ["A", "B"].map((id) => graph.indexOf.get(id) ?? 0);
    expect(required.isUnconditional(both)).toBe(true);
  });

  test("does not follow incidental requirements", () => {
    const { required, named } = read(diagnosisOf([link("t"), link("n")], requires("t", ["n"], 0), ["t"]));
    expect(named(required.full)).toEqual(["t"]);
  });
});
