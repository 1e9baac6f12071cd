import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  compareRows,
  metapathKey,
  metapathText,
  type NamedStep,
  nameSteps,
  symmetricHalf,
} from "../../src/analyses/paths/metapath-rows.js";
import { type NamedLinks, typeNumber } from "../../src/analyses/paths/linking-graph.loaders.js";
import { loadPathSims } from "../../src/analyses/paths/round-trips.loaders.js";
import { readWalkRules } from "../../src/analyses/paths/walk-rules.js";
import { ScoredMetapath } from "../../src/analyses/paths/why-connected.types.js";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { entityLabels } from "../../src/ontology/entity-kinds.js";
import { readOracle } from "../methods/small-graphs.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const makes: NamedStep = { type: "PRODUCES", direction: "OUT", label: "Product" };
const madeBy: NamedStep = { type: "PRODUCES", direction: "IN", label: "Enterprise" };
const realizes: NamedStep = { type: "REALIZES", direction: "OUT", label: "ChainLink" };
const realizedBy: NamedStep = { type: "REALIZES", direction: "IN", label: "Product" };
const cooperates: NamedStep = { type: "COOPERATES_WITH", direction: "BOTH", label: "Enterprise" };

describe("a metapath that reads the same backwards", () => {
  it("is known by its types, its directions and its kinds", () => {
    const half = (steps: NamedStep[]) => symmetricHalf({ startLabel: "Enterprise", steps });
    expect(half([makes, madeBy])).toEqual([makes]);
    expect(half([makes, realizes, realizedBy, madeBy])).toEqual([makes, realizes]);
    expect(half([cooperates, cooperates])).toEqual([cooperates]);
    expect(half([makes])).toBeNull();
    expect(half([makes, makes])).toBeNull();
    expect(half([makes, realizes, realizedBy, { ...madeBy, label: "University" }])).toBeNull();
    expect(half([{ ...makes, direction: "IN" }, madeBy])).toBeNull();
    expect(half([cooperates, { ...cooperates, label: "University" }])).toBeNull();
  });
});

describe("rows of the table", () => {
  const row = {
    source: 0,
    target: 1,
    startLabel: "Enterprise" as const,
    steps: [makes, madeBy],
    pathCount: 1,
    dwpc: 0.5,
  };

  it("stand by DWPC, then by length, then by ends and words, whatever their order was", () => {
    const rows = [row, { ...row, dwpc: 0.7 }, { ...row, steps: [cooperates] }, { ...row, target: 2 }];
    const sorted = rows.toSorted(compareRows);
    expect(sorted).toEqual([rows[1], rows[2], rows[0], rows[3]]);
    expect(rows.toReversed().toSorted(compareRows)).toEqual(sorted);
  });

  it("are said as a person would, in both languages", () => {
    const metapath = Object.assign(new ScoredMetapath(), {
      startKind: "ENTERPRISE",
      steps: [
        { relationshipType: "PRODUCES", direction: "OUT", entityKind: "PRODUCT" },
        { relationshipType: "PRODUCES", direction: "IN", entityKind: "ENTERPRISE" },
        { relationshipType: "COOPERATES_WITH", direction: "BOTH", entityKind: "UNIVERSITY" },
      ],
    });
    expect(metapathText(metapath, "ZH")).toBe("企业 –生产→ 产品 ←生产– 企业 –合作– 高校");
    expect(metapathText(metapath, "EN")).toBe(
      "enterprise –produces→ product ←produces– enterprise –cooperates with– university",
    );
  });

  it("name the steps of a compact graph, but not one to a kind that is not of the ontology", () => {
    const step = {
      edgeType: typeNumber("PRODUCES"),
      direction: "OUT" as const,
      nodeKind: entityLabels.indexOf("Product"),
    };
    expect(nameSteps([step])).toEqual([makes]);
    expect(nameSteps([step, { ...step, nodeKind: entityLabels.length }])).toBeNull();
  });
});

const oracle = readOracle("paths/pathsim_vldb2011.json");

describe.skipIf(oracle === undefined)("PathSim of Sun and others, Example 3", () => {
  it("is the published likeness of Mike to the others, with authors as firms and papers as products", async () => {
    const { author_venue_counts: counts, pathsim_to_Mike: expected } = z
      .object({
        author_venue_counts: z.record(z.string(), z.array(z.number())),
        pathsim_to_Mike: z.record(z.string(), z.number()),
      })
      .parse(oracle);
    const authors = Object.keys(counts);
    const papers = authors.flatMap((name, author) =>
      (counts[name] ?? []).flatMap((count, venue) => Array.from({ length: count }, () => ({ author, venue }))),
    );
    const [firstVenue, firstPaper] = [authors.length, authors.length + 4];
    const kindOf = (label: (typeof entityLabels)[number]) => entityLabels.indexOf(label);
    const graph = buildGraph({
      nodeCount: firstPaper + papers.length,
      from: papers.flatMap(({ author }, paper) => [author, firstPaper + paper]),
      to: papers.flatMap(({ venue }, paper) => [firstPaper + paper, firstVenue + venue]),
      type: papers.flatMap(() => [typeNumber("PRODUCES"), typeNumber("REALIZES")]),
    });
    const nodeKind = Array.from({ length: graph.nodeCount }, (_, node) =>
      kindOf(node < firstVenue ? "Enterprise" : node < firstPaper ? "ChainLink" : "Product"),
    );
    const named = {
      links: { graph, nodeKind, terminals: authors.map((_, author) => author) },
      nodeKeys: nodeKind.map((_, node) => node),
    } as unknown as NamedLinks;
    const steps = [makes, realizes, realizedBy, madeBy];
    const rows = Object.keys(expected).map((other) => ({
      ...{ source: authors.indexOf("Mike"), target: authors.indexOf(other), startLabel: "Enterprise" as const },
      ...{ steps, pathCount: 1, dwpc: 1 },
    }));
    const runner = fakeRunner({
      "paths/count-round-trips": () =>
        authors.map((name, key) => ({
          ...{ key, name: metapathKey({ startLabel: "Enterprise", steps }), walks: 100 },
          trips: (counts[name] ?? []).reduce((sum, count) => sum + count * count, 0),
        })),
    });
    const likeness = await loadPathSims(contextOf(runner), readWalkRules({}, "2026-06-01"), named, rows);
    expect(runner.asked).toHaveLength(1);
    for (const [index, value] of Object.values(expected).entries()) expect(likeness[index]).toBeCloseTo(value, 4);
    expect(await loadPathSims(contextOf(runner), readWalkRules({}, "2026-06-01"), named, [])).toEqual([]);
  });
});
