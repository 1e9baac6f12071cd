import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { drawnChain } from "../chain-diagnosis/drawn-chain.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { type OpenAccess, openAccess } from "../support/open-access.js";
import { resetGraph } from "../support/reset-graph.js";

const where = 'targetId: "chain:t", regionId: "reg:1", population: LISTED, asOf: "2026-06-01"';

/** Analyses, whether the version before will serve them (it can't where facts are read when they are asked for), and what a lost maker may change. */
const questions: readonly (readonly [field: string, mayBeOlder: boolean, args: string, selection: string])[] = [
  ["chainDiagnosis", true, where, "links { linkId class makerCount }"],
  ["extensionOpportunities", true, where, "opportunities { linkId score { value } }"],
  ["singlePointsOfFailure", true, where, "failures { componentId fallenLinkIds }"],
  ["minimalFillSets", true, where, "leastSize sets { links { linkId } }"],
  ["scenario", false, `${where}, overlay: { removeNodeIds: ["ent:V1"] }`, "differences { analysis changeCount }"],
  ["gapTimeline", false, `${where}, since: "2020-01-01"`, "gaps { linkId mark }"],
  ["chainPosition", false, 'targetId: "chain:t", regionId: "reg:1", asOf: "2026-06-01"', "links { linkId tier }"],
  ["disruptionImpact", true, 'shocks: [{ id: "ent:M3" }]', "status"],
  ["redundancyPlan", true, "", "status"],
  [
    "bridgeValue",
    false,
    'nodeIds: ["ent:M1"], asOf: "2026-06-01", seed: 3',
    "removedEdgeCount pairs { before { value } }",
  ],
  ["fourChainFusion", false, 'regionIds: ["reg:1", "reg:8"], asOf: "2026-06-01"', "status"],
];

const shape = z.looseObject({
  graphVersion: z.string(),
  warnings: z.array(z.object({ code: z.string() })),
});

describe("an analysis for which the version before will do, while somebody writes behind the server's back", () => {
  let graph: OpenAccess;
  beforeAll(async () => {
    graph = await openAccess();
  });
  beforeEach(async () => {
    await resetGraph(graph.database);
    await drawGraph(drawnChain);
  });
  afterAll(() => graph.close());

  it.each(questions)("%s is wholly of one version, and says which", async (field, mayBeOlder, args, selection) => {
    const ask = async (freshness: "ANY" | "LATEST") => {
      const all = [args, `freshness: ${freshness}`].filter(Boolean).join(", ");
      const query = `{ ${field}(${all}) { graphVersion warnings { code } ${selection} } }`;
      const answer = z.record(z.string(), shape).parse(await graph.ask(query))[field];
      const { graphVersion, warnings, ...said } = shape.parse(answer);
      return { graphVersion, said, isOlder: warnings.some(({ code }) => code === "OLDER_VERSION") };
    };
    const before = await ask("LATEST");
    await writeBehind("MATCH (:Entity {id: 'ent:M3'})-[r:PRODUCES]->() DELETE r");
    const meanwhile = await ask("ANY");
    expect(meanwhile.isOlder).toBe(mayBeOlder);
    const after = await ask("LATEST");
    expect(after.graphVersion).not.toBe(before.graphVersion);
    expect(after.isOlder).toBe(false);
    expect({ graphVersion: meanwhile.graphVersion, said: meanwhile.said }).toEqual(
      meanwhile.isOlder
        ? { graphVersion: before.graphVersion, said: before.said }
        : { graphVersion: after.graphVersion, said: after.said },
    );
  });
});
