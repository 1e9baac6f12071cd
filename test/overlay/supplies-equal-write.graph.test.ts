/*
 * The law of scenarios for the supply network: an overlay equals write, analyse, delete.
 *
 *   ent:a –steel 10→ ent:b –part 6→ ent:c        ent:d makes part (output 4) but supplies nobody
 *   ent:a –steel 5→ ent:c                        ent:e supplies nobody and makes nothing
 *   steel is essential (2) to part; paint is incidental (0) to part
 */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadSupplyFacts, type SupplyFacts } from "../../src/chain/supply-network/supply-facts.service.js";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import type { ScenarioInput } from "../../src/overlay/overlay.args.js";
import { underScenario } from "../../src/overlay/overlay-context.js";
import { sharedDatabase } from "../support/database-settings.js";
import { type Drawing, drawGraph } from "../support/draw-graph.js";
import { contextOf } from "../support/fake-runner.js";
import { resetGraph } from "../support/reset-graph.js";
import { writeScenario } from "./write-scenario.js";

const supplies = (from: string, to: string, product: string, amount: number) =>
  ["SUPPLIES", from, to, { productId: product, amount }] as const;
const drawing: Drawing = {
  nodes: {
    ...Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [`ent:${id}`, id])),
    ...{ "prd:steel": "steel", "prd:part": "part", "prd:paint": "paint" },
  },
  edges: [
    supplies("ent:a", "ent:b", "prd:steel", 10),
    supplies("ent:a", "ent:c", "prd:steel", 5),
    supplies("ent:b", "ent:c", "prd:part", 6),
    ["PRODUCES", "ent:b", "prd:part", { output: 8 }],
    ["PRODUCES", "ent:d", "prd:part", { output: 4 }],
    ["UPSTREAM_OF", "prd:steel", "prd:part", { essentiality: 2 }],
    ["UPSTREAM_OF", "prd:paint", "prd:part", { essentiality: 0 }],
  ],
};

const scenario = (own: Partial<ScenarioInput>): ScenarioInput =>
  Object.assign({ addNodes: [], addEdges: [], removeNodeIds: [], removeRelationshipIds: [] }, own);
const changes: readonly Partial<ScenarioInput>[] = [
  { addEdges: [{ type: "SUPPLIES", from: "ent:d", to: "ent:c", productId: "prd:part", amount: 3 }] },
  { addEdges: [{ type: "SUPPLIES", from: "ent:e", to: "ent:b", productId: "prd:paint" }] },
  { addEdges: [{ type: "PRODUCES", from: "ent:c", to: "prd:paint", output: 2 }] },
  { addEdges: [{ type: "UPSTREAM_OF", from: "prd:part", to: "prd:paint", essentiality: 1 }] },
  { removeRelationshipIds: ["rel:SUPPLIES|ent:a|ent:c|prd:steel"] },
  { removeRelationshipIds: ["rel:PRODUCES|ent:b|prd:part"] },
  { removeRelationshipIds: ["rel:UPSTREAM_OF|prd:steel|prd:part"] },
  {
    removeRelationshipIds: ["rel:PRODUCES|ent:b|prd:part", "rel:SUPPLIES|ent:b|ent:c|prd:part"],
    addEdges: [
      { type: "PRODUCES", from: "ent:b", to: "prd:part", output: 3 },
      { type: "SUPPLIES", from: "ent:b", to: "ent:c", productId: "prd:part", amount: 2 },
    ],
  },
  {
    addNodes: [{ id: "ent:new", name: "新", listed: false, aboveDesignatedSize: false }],
    addEdges: [
      { type: "SUPPLIES", from: "ent:new", to: "ent:a", productId: "prd:paint", amount: 1 },
      { type: "PRODUCES", from: "ent:new", to: "prd:paint", output: 9 },
    ],
  },
];

const picture = ({ firmIds, productIds, columns, output, productsOf }: SupplyFacts) => ({
  firms: firmIds.map((id, firm) => [id, output[firm], [...(productsOf.get(firm) ?? [])].sort()]),
  supplies: Array.from(columns.supplier, (supplier, edge) => [
    ...[firmIds[supplier], firmIds[columns.buyer[edge] ?? -1], productIds[columns.product[edge] ?? -1]],
    ...[columns.weight[edge], columns.essentiality[edge]],
  ]).sort(),
});

describe("an overlay of the supply network", () => {
  let database: Database;
  const draw = async (): Promise<void> => {
    await resetGraph(database);
    await drawGraph(drawing);
  };
  const scope = { asOf: "2026-06-01", minConfidence: 0 };

  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await migrate(database);
  });
  beforeEach(draw);
  afterAll(() => database.close());

  it("equals write, analyse, delete, whatever is changed together", async () => {
    const before = picture(await loadSupplyFacts(contextOf(database), "0", scope));
    expect(before.supplies).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(fc.subarray([...changes], { minLength: 1 }), async (parts) => {
        const given = scenario({
          addNodes: parts.flatMap(({ addNodes = [] }) => addNodes),
          addEdges: parts.flatMap(({ addEdges = [] }) => addEdges),
          removeRelationshipIds: parts.flatMap(({ removeRelationshipIds = [] }) => removeRelationshipIds),
        });
        const overlaid = picture(await loadSupplyFacts(await underScenario(contextOf(database), given), "0", scope));
        await writeScenario(given);
        const written = picture(await loadSupplyFacts(contextOf(database), "1", scope));
        await draw();
        expect(overlaid).toEqual(written);
        expect(overlaid).not.toEqual(before);
      }),
      { numRuns: 12, seed: 11, endOnFailure: true },
    );
  });

  it("leaves out the supplies of a firm that goes", async () => {
    const context = await underScenario(contextOf(database), scenario({ removeNodeIds: ["ent:b"] }));
    const { supplies: left } = picture(await loadSupplyFacts(context, "0", scope));
    expect(left.map(([supplier, buyer]) => [supplier, buyer])).toEqual([["ent:a", "ent:c"]]);
  });
});
