/*
 * The law of scenarios: an overlay equals write, analyse, delete. Random scenarios over the drawn chain of
 * chain-diagnosis are asked twice: as an overlay, and of a graph into which the same changes were written.
 */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { diagnoseChain, type DiagnosisFacts } from "../../src/chain/diagnose-chain.service.js";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import type { Context } from "../../src/graphql/context.js";
import { defaultThresholds } from "../../src/methods/chain-classes/classes-input.scoring.js";
import type { ScenarioEdgeInput, ScenarioInput } from "../../src/overlay/overlay.args.js";
import { underScenario } from "../../src/overlay/overlay-context.js";
import { drawnChain } from "../chain-diagnosis/drawn-chain.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { contextOf } from "../support/fake-runner.js";
import { resetGraph } from "../support/reset-graph.js";
import { writeScenario } from "./write-scenario.js";

const kinds = {
  nodes: { "prd:cell-kind": "cell kind" },
  edges: [["SUBCLASS_OF", "prd:cell-kind", "prd:cell"]],
} as const;
const edge = (type: ScenarioEdgeInput["type"], from: string, to: string, own = {}) => ({ type, from, to, ...own });
const scenario = (own: Partial<ScenarioInput>): ScenarioInput => ({
  ...{ addNodes: [], addEdges: [], removeNodeIds: [], removeRelationshipIds: [] },
  ...own,
});
const newNode = (id: string, listed = false) => ({ id, name: id, listed, aboveDesignatedSize: false });

/** Changes that may be drawn together: each names its own nodes and edges, so that no two contradict each other. */
const changes: readonly Partial<ScenarioInput>[] = [
  { addEdges: [edge("PRODUCES", "ent:M2", "prd:cell")] },
  { addEdges: [edge("PRODUCES", "ent:X1", "prd:cell-kind", { confidence: 0.6 })] },
  { addEdges: [edge("PRODUCES", "ent:T1", "prd:row")] },
  { removeRelationshipIds: ["rel:PRODUCES|ent:M3|prd:mould"] },
  { removeRelationshipIds: ["rel:PRODUCES|ent:M1|prd:casting"] },
  { removeRelationshipIds: ["rel:REQUIRES|link:t/vehicle|link:t/seat"] },
  { removeRelationshipIds: ["rel:LOCATED_IN|ent:V1|reg:1"] },
  { removeRelationshipIds: ["rel:HAS_LINK|chain:t|link:t/separator"] },
  { removeRelationshipIds: ["rel:REALIZES|prd:steel|link:t/steel"] },
  { removeRelationshipIds: ["rel:IN_INDUSTRY|ent:X1|ind:seats"] },
  { removeNodeIds: ["ent:W1"] },
  { removeNodeIds: ["link:t/stamping"] },
  {
    addNodes: [newNode("ent:new", true), newNode("prd:new")],
    addEdges: [
      edge("PRODUCES", "ent:new", "prd:new"),
      edge("REALIZES", "prd:new", "link:t/cathode", { confidence: 0.9 }),
      edge("LOCATED_IN", "ent:new", "reg:2"),
      edge("IN_INDUSTRY", "ent:new", "ind:seats"),
    ],
  },
  {
    addNodes: [newNode("link:t/glue")],
    addEdges: [
      edge("HAS_LINK", "chain:t", "link:t/glue"),
      edge("REQUIRES", "link:t/mould", "link:t/glue", { essentiality: 2 }),
      edge("REQUIRES", "link:t/cell", "link:t/glue", { essentiality: 1, group: "joint" }),
    ],
  },
  { addEdges: [edge("REQUIRES", "link:t/charging", "link:t/steel", { essentiality: 1 })] },
];

const joined = (parts: readonly Partial<ScenarioInput>[]): ScenarioInput =>
  scenario({
    addNodes: parts.flatMap(({ addNodes = [] }) => addNodes),
    addEdges: parts.flatMap(({ addEdges = [] }) => addEdges),
    removeNodeIds: parts.flatMap(({ removeNodeIds = [] }) => removeNodeIds),
    removeRelationshipIds: parts.flatMap(({ removeRelationshipIds = [] }) => removeRelationshipIds),
  });

/** What of the facts must be the same; rows of a statement without an order are put into one. */
const picture = ({ template, supply, membership, enterprises, diagnosis }: DiagnosisFacts) => ({
  links: template.links.map(({ id }) => id).sort(),
  requirements: template.requirements.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort(),
  makers: [...supply.makers].map(([link, makers]) => [link, makers]).sort(),
  realizations: [...supply.realizations].map(([link, ids]) => [link, [...ids].sort()]).sort(),
  enterprises: [...enterprises.values()]
    .map((facts) => ({ ...facts, regionIds: [...facts.regionIds].sort(), industryIds: [...facts.industryIds].sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  coverage: membership.coverage,
  diagnosis,
});

describe("an overlay", () => {
  let database: Database;

  const draw = async (): Promise<void> => {
    await resetGraph(database);
    await drawGraph({
      nodes: { ...drawnChain.nodes, ...kinds.nodes },
      edges: [...drawnChain.edges, ...kinds.edges],
    });
  };
  const diagnose = async (context: Context, minConfidence = 0.5): Promise<DiagnosisFacts> =>
    diagnoseChain(
      context,
      {
        ...{
          targetId: "chain:t",
          regionId: "reg:1",
          referenceRegionId: "reg:100000",
          population: "LISTED",
          minConfidence,
        },
        ...{ asOf: "2026-06-01", thresholds: defaultThresholds, closure: { depth: 4, products: 100 } },
      },
      await context.graphVersion(),
    );

  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await migrate(database);
  });
  beforeEach(draw);
  afterAll(() => database.close());

  it("equals write, analyse, delete, whatever is changed together", async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...changes], { minLength: 1 }), async (parts) => {
        const given = joined(parts);
        const overlaid = await diagnose(await underScenario(contextOf(database), given));
        const before = await database.graphVersion();
        await writeScenario(given);
        const written = await diagnose(contextOf(database, "2026-06-01", `${before}+`));
        await draw();
        expect(picture(overlaid)).toEqual(picture(written));
      }),
      { numRuns: 12, seed: 7, endOnFailure: true },
    );
  });

  it("leaves the graph as it was, and the next question without it sees nothing of it", async () => {
    const context = contextOf(database);
    const before = picture(await diagnose(context));
    const version = await database.graphVersion();
    const given = joined([changes[0] ?? {}, changes[12] ?? {}]);
    expect(picture(await diagnose(await underScenario(context, given)))).not.toEqual(before);
    expect(picture(await diagnose(context))).toEqual(before);
    expect(await database.graphVersion()).toBe(version);
  });

  it("keeps what is below the least confidence out, as for stored edges", async () => {
    const given = joined([changes[1] ?? {}]);
    const makersAt = async (least: number) => {
      const { supply } = await diagnose(await underScenario(contextOf(database), given), least);
      return supply.makers.get("link:t/cell")?.map(({ id }) => id);
    };
    expect(await makersAt(0.5)).toEqual(["ent:C1", "ent:X1"]);
    expect(await makersAt(0.7)).toEqual(["ent:C1"]);
  });

  it("counts an enterprise whose only product goes no longer among those with products", async () => {
    await writeBehind("MATCH (:Entity {id: 'ent:M1'})-[r:PRODUCES]->(:Entity {id: 'prd:mould'}) DELETE r");
    const given = scenario({ removeRelationshipIds: ["rel:PRODUCES|ent:M1|prd:casting"] });
    const { enterprises } = await diagnose(await underScenario(contextOf(database), given));
    expect(enterprises.get("ent:M1")?.attachable).toBe(false);
  });
});
