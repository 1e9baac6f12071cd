import { describe, expect, it } from "vitest";
import {
  chainOfKind,
  graphCountNames,
  graphCounts,
  mayFollow,
} from "../../src/analyses/four-chain-fusion/chain-kinds.scoring.js";
import {
  countMembers,
  membersOf,
  type RegionalGraph,
  type Tie,
  toChainGraph,
} from "../../src/analyses/four-chain-fusion/regional-members.scoring.js";
import { entityLabels, labelOfId } from "../../src/ontology/entity-kinds.js";

/** Makes a graph of places with what lies there, what lies elsewhere, and ties as type, from, to. */
function graphOf(
  located: Readonly<Record<string, readonly string[]>>,
  ties: readonly (readonly [string, string, string])[],
  elsewhere: readonly string[] = [],
): RegionalGraph {
  const placed = new Set([...Object.values(located).flat(), ...elsewhere]);
  const ids = new Set([...placed, ...ties.flatMap(([, from, to]) => [from, to])]);
  const all: Tie[] = ties.map(([type, from, to]) => ({ relationshipId: `rel:${type}|${from}|${to}`, type, from, to }));
  return {
    kinds: new Map(
      [...ids].flatMap((id) => (labelOfId(id) === undefined ? [] : [[id, labelOfId(id) ?? "Region"] as const])),
    ),
    locatedIn: new Map(Object.entries(located)),
    placed,
    tiesOf: new Map([...ids].map((id) => [id, all.filter(({ from, to }) => from === id || to === id)])),
  };
}

const here = new Set(["reg:1"]);
const idsOf = (graph: RegionalGraph, places = here) => [...membersOf(graph, places).ids].sort();

describe("what belongs to a region", () => {
  it("is what is located there or in a place of it, an entity with two places once", () => {
    const graph = graphOf({ "reg:1": ["ent:a", "uni:a"], "reg:2": ["ent:a", "ent:b"] }, []);
    expect(idsOf(graph, new Set(["reg:1", "reg:2"]))).toEqual(["ent:a", "ent:b", "uni:a"]);
  });

  it("is what those make, offer, hold or take part in, where it has no place of its own", () => {
    const graph = graphOf({ "reg:1": ["ent:a", "uni:a"] }, [
      ["PRODUCES", "ent:a", "prd:a"],
      ["OFFERS", "uni:a", "pgm:a"],
      ["PARTICIPATES_IN", "ent:a", "prj:a"],
      ["RAISED_BY", "prb:a", "ent:a"],
    ]);
    expect(idsOf(graph)).toEqual(["ent:a", "pgm:a", "prb:a", "prd:a", "prj:a", "uni:a"]);
  });

  it("is what such things lead to: occupations, links, achievements", () => {
    const graph = graphOf({ "reg:1": ["ent:a", "uni:a"] }, [
      ["PRODUCES", "ent:a", "prd:a"],
      ["REALIZES", "prd:a", "link:a"],
      ["OFFERS", "uni:a", "pgm:a"],
      ["TRAINS_FOR", "pgm:a", "occ:a"],
      ["NEEDS", "link:a", "occ:a"],
    ]);
    expect(idsOf(graph)).toContain("occ:a");
    expect(membersOf(graph, here).ties.map(({ type }) => type)).toContain("NEEDS");
  });

  it("is never an organization without a place, nor anything that is located elsewhere", () => {
    const graph = graphOf(
      { "reg:1": ["ent:a"] },
      [
        ["SUPPLIES", "ent:b", "ent:a"],
        ["PARTICIPATES_IN", "ent:a", "prj:far"],
        ["COOPERATES_WITH", "ent:a", "ins:b"],
      ],
      ["prj:far"],
    );
    expect(idsOf(graph)).toEqual(["ent:a"]);
  });

  it("is a person where he works, not where he advises, and also at an organization of no chain", () => {
    const graph = graphOf({ "reg:1": ["ent:a", "pty:a"] }, [
      ["ADVISES", "per:adviser", "ent:a"],
      ["WORKS_AT", "per:secretary", "pty:a"],
    ]);
    expect(idsOf(graph)).toEqual(["ent:a", "per:secretary", "pty:a"]);
  });

  it("is a programme only where somebody offers it, not where another programme leads to the same occupation", () => {
    const graph = graphOf({ "reg:1": ["ent:a"] }, [
      ["NEEDS", "ent:a", "occ:a"],
      ["TRAINS_FOR", "pgm:far", "occ:a"],
    ]);
    expect(idsOf(graph)).toEqual(["ent:a", "occ:a"]);
  });
});

describe("the counts of a region", () => {
  it("count each entity once, programmes and products by who offers and makes them here", () => {
    const graph = graphOf({ "reg:1": ["uni:a", "uni:b", "ent:a", "ent:b"] }, [
      ["OFFERS", "uni:a", "pgm:a"],
      ["OFFERS", "uni:b", "pgm:a"],
      ["PRODUCES", "ent:a", "prd:a"],
      ["PRODUCES", "ent:b", "prd:a"],
    ]);
    expect(countMembers(graph, membersOf(graph, here))).toMatchObject({
      schools: 2,
      programmes: 1,
      offers: 2,
      enterprises: 2,
      products: 1,
    });
  });

  it("are unknown where nothing of the four chains is known, even if a Party organization is", () => {
    const graph = graphOf({ "reg:1": ["pty:a"] }, []);
    expect(countMembers(graph, membersOf(graph, here))).toBeNull();
    expect(countMembers(graph, membersOf(graph, new Set(["reg:7"])))).toBeNull();
  });

  it("are 0, and known, for a chain of which nothing is there beside others", () => {
    const graph = graphOf({ "reg:1": ["ent:a"] }, []);
    expect(countMembers(graph, membersOf(graph, here))).toMatchObject({ enterprises: 1, schools: 0, projects: 0 });
  });
});

describe("the graph of the four chains", () => {
  it("holds entities of the four chains alone, by id, and the ties among them", () => {
    const graph = graphOf({ "reg:1": ["uni:a", "ent:a", "pty:a"] }, [
      ["COOPERATES_WITH", "ent:a", "uni:a"],
      ["COOPERATES_WITH", "ent:a", "pty:a"],
    ]);
    const { ids, chainOf, edges } = toChainGraph(graph, membersOf(graph, here), new Set());
    expect(ids).toEqual(["ent:a", "uni:a"]);
    expect(chainOf).toEqual([2, 0]);
    expect(edges).toEqual([{ from: 0, to: 1, type: "COOPERATES_WITH" }]);
  });

  it("has a chain for each kind that is counted, and no place that follows others but things, people and programmes", () => {
    for (const name of graphCountNames) expect(graphCounts[name].zh).toMatch(/[\u4e00-\u9fff]/);
    for (const kind of entityLabels) if (mayFollow(kind)) expect(chainOfKind(kind), kind).not.toBeNull();
    expect(mayFollow("Enterprise")).toBe(false);
    expect(chainOfKind("Region")).toBeNull();
  });
});
