import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import type { Context } from "../../src/graphql/context.js";
import { degree } from "../../src/methods/compact-graph/compact-graph.js";
import { entityLabels } from "../../src/ontology/entity-kinds.js";
import { edgeKey, findRelationshipIds, loadTypedGraph } from "../../src/snapshot/typed-graph.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { contextOf } from "../support/fake-runner.js";
import { resetGraph } from "../support/reset-graph.js";

/*
 * ent:a –PRODUCES 0.9→ prd:p ←PRODUCES 0.4– ent:b        ent:a –COOPERATES_WITH– ent:b, ended in 2024
 * ent:a –PRODUCES→ prd:other (an accounting row)         prj:x ←PARTICIPATES_IN– ent:b, a deed, ended in 2023
 * ent:lonely has no edge
 */
describe("the typed graph of the real database", () => {
  let database: Database;
  let context: Context;
  let version: string;
  const scope = { relationshipTypes: ["PRODUCES", "COOPERATES_WITH", "PARTICIPATES_IN"] as const, asOf: "2026-01-01" };

  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await resetGraph(database);
    await migrate(database);
    await drawGraph({
      nodes: {
        ...{ "ent:a": "甲", "ent:b": "乙", "ent:lonely": "独", "prd:p": "压铸件", "prj:x": "攻关" },
        "prd:other": { name: "其他", accounting: true },
      },
      edges: [
        ["PRODUCES", "ent:a", "prd:p", { confidence: 0.9 }],
        ["PRODUCES", "ent:b", "prd:p", { confidence: 0.4 }],
        ["PRODUCES", "ent:a", "prd:other"],
        ["COOPERATES_WITH", "ent:a", "ent:b", { kind: "SUPPLY", validTo: "2024-01-01" }],
        ["PARTICIPATES_IN", "ent:b", "prj:x", { validTo: "2023-01-01" }],
      ],
    });
    context = contextOf(database);
    version = await database.graphVersion();
  });
  afterAll(() => database.close());

  it("holds nodes sorted by id with their kinds, those without edges too", async () => {
    const { ids, kinds, accounting, indexOf } = await loadTypedGraph(context, version, { ...scope, minConfidence: 0 });
    expect(ids).toEqual(["ent:a", "ent:b", "ent:lonely", "prd:other", "prd:p", "prj:x"]);
    expect([...kinds].map((kind) => entityLabels[kind])).toEqual([
      ...["Enterprise", "Enterprise", "Enterprise", "Product", "Product", "Project"],
    ]);
    expect([...accounting]).toEqual([0, 0, 0, 1, 0, 0]);
    expect(indexOf.get("prd:p")).toBe(4);
  });

  it("holds what holds at the date: states end, deeds stay", async () => {
    const now = await loadTypedGraph(context, version, { ...scope, minConfidence: 0 });
    expect(now.graph.edgeCount).toBe(4);
    const then = await loadTypedGraph(context, version, { ...scope, asOf: "2023-06-01", minConfidence: 0 });
    expect(then.graph.edgeCount).toBe(5);
    expect(degree(then.graph, 1, "BOTH")).toBe(3);
  });

  it("weighs edges by their confidence and leaves out what is below the least", async () => {
    const { graph, relationshipTypes } = await loadTypedGraph(context, version, { ...scope, minConfidence: 0.5 });
    const edges = Array.from(graph.from, (from, edge) => [
      ...[from, relationshipTypes[graph.type[edge] ?? -1], graph.to[edge], graph.weight?.[edge]],
    ]);
    expect(edges.sort()).toEqual([
      [0, "PRODUCES", 3, 1],
      [0, "PRODUCES", 4, 0.9],
      [1, "PARTICIPATES_IN", 5, 1],
    ]);
    expect(graph.from.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it("is built once for a version, whoever asks and in whatever order the types are named", async () => {
    const first = await loadTypedGraph(context, version, { ...scope, minConfidence: 0 });
    const types = [...scope.relationshipTypes].reverse();
    expect(await loadTypedGraph(context, version, { ...scope, relationshipTypes: types, minConfidence: 0 })).toBe(
      first,
    );
  });

  it("is another after anybody's commit", async () => {
    await writeBehind("CREATE (:Entity:Enterprise {id: 'ent:new', name: '新'})");
    const next = await loadTypedGraph(context, await database.graphVersion(), { ...scope, minConfidence: 0 });
    expect(next.ids).toContain("ent:new");
    await writeBehind("MATCH (n:Entity {id: 'ent:new'}) DELETE n");
  });

  it("leads back to the stored relationships that hold at the date", async () => {
    const produces = { type: "PRODUCES", from: "ent:a", to: "prd:p" } as const;
    const ended = { type: "COOPERATES_WITH", from: "ent:a", to: "ent:b" } as const;
    const deed = { type: "PARTICIPATES_IN", from: "ent:b", to: "prj:x" } as const;
    const found = await findRelationshipIds(context, [produces, ended, deed], "2026-01-01");
    expect(found.get(edgeKey(produces))).toBe("rel:PRODUCES|ent:a|prd:p");
    expect([...found.keys()].sort()).toEqual([edgeKey(deed), edgeKey(produces)].sort());
    expect(await findRelationshipIds(context, [], "2026-01-01")).toEqual(new Map());
  });
});
