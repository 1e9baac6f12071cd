import { describe, expect, it } from "vitest";
import { loadEntity } from "../../src/entities/entity/entity.loaders.js";
import { loadRelationship } from "../../src/entities/relations/relationship.loaders.js";
import { underScenario } from "../../src/overlay/overlay-context.js";
import { readEnterpriseIndex, readRegionTree } from "../../src/snapshot/shared-snapshots.queries.js";
import { defineWorkerTask } from "../../src/snapshot/worker-task.js";
import type { Context } from "../../src/graphql/context.js";
import { contextOf } from "../support/fake-runner.js";
import { edge, node, rowsUnder, scenario, storedRunner } from "./stored-graph.js";

const made = (id: string, validFrom: string | null = null, validTo: string | null = null) => ({
  ...{ relationshipId: `rel:PRODUCES|ent:a|${id}`, validFrom, validTo },
});
const stored = {
  nodes: {
    "ent:a": { name: "甲公司" },
    "ent:b": {},
    "prd:x": {},
    "prd:row": { accounting: true },
    "reg:1": {},
    "ind:1": {},
  },
  edges: ["rel:PRODUCES|ent:a|prd:x", "rel:LOCATED_IN|ent:a|reg:1", "rel:IN_INDUSTRY|ent:a|ind:1"],
  products: [{ id: "ent:a", products: [made("prd:x")] }],
};
const facts = { regionIds: ["reg:1"], industryIds: ["ind:1"], listed: true, aboveDesignatedSize: false };
const firm = { id: "ent:a", ...facts, attachable: true };
const bare = { ...firm, id: "ent:b", regionIds: [], industryIds: [], attachable: false };
const ask = (own: Parameters<typeof scenario>[0], products: readonly object[] = [made("prd:x")]) =>
  rowsUnder(
    { ...stored, products: [{ id: "ent:a", products: [...products] }] },
    scenario(own),
    readEnterpriseIndex,
    { asOf: "2026-06-01" },
    [firm, bare],
  );

describe("the index of enterprises under a scenario", () => {
  it("holds a new firm with what is said of it, and not one that goes", async () => {
    const own = {
      addNodes: [node("ent:n", true)],
      addEdges: [edge("LOCATED_IN", "ent:n", "reg:1"), edge("PRODUCES", "ent:n", "prd:x")],
      removeNodeIds: ["ent:a"],
    };
    const added = { id: "ent:n", ...facts, industryIds: [], attachable: true };
    expect(await ask(own)).toEqual([bare, added]);
  });

  it("moves a firm to another region and industry, of parallel entries one at a time", async () => {
    const own = {
      removeRelationshipIds: ["rel:LOCATED_IN|ent:a|reg:1", "rel:IN_INDUSTRY|ent:a|ind:1"],
      addEdges: [edge("LOCATED_IN", "ent:b", "reg:1"), edge("IN_INDUSTRY", "ent:b", "ind:1")],
    };
    expect(await ask(own)).toEqual([
      { ...firm, regionIds: [], industryIds: [] },
      { ...bare, regionIds: ["reg:1"], industryIds: ["ind:1"] },
    ]);
    const twice = { ...firm, regionIds: ["reg:1", "reg:1"] };
    const [left] = await rowsUnder(stored, scenario(own), readEnterpriseIndex, { asOf: "2026-06-01" }, [twice]);
    expect(left?.regionIds).toEqual(["reg:1"]);
  });

  it("counts a firm with products by an added one that is no accounting row", async () => {
    const attachable = async (id: string) => (await ask({ addEdges: [edge("PRODUCES", "ent:b", id)] }))[1]?.attachable;
    expect([await attachable("prd:x"), await attachable("prd:row")]).toEqual([true, false]);
  });

  it("counts it no longer where its last product goes, or where what is left does not hold at the date", async () => {
    const removeRelationshipIds = ["rel:PRODUCES|ent:a|prd:x"];
    const attachable = async (...more: object[]) =>
      (await ask({ removeRelationshipIds }, [made("prd:x"), ...more]))[0]?.attachable;
    expect(await attachable()).toBe(false);
    expect(await attachable(made("prd:y"))).toBe(true);
    expect(await attachable(made("prd:y", null, "2026-06-01"))).toBe(false);
    expect(await attachable(made("prd:y", null, "2026-06-02"))).toBe(true);
    expect(await attachable(made("prd:y", "2026-06-02"))).toBe(false);
  });
});

describe("a context under a scenario", () => {
  const given = scenario({
    addNodes: [node("ent:n")],
    addEdges: [edge("PRODUCES", "ent:n", "prd:x", { output: 3 })],
    removeNodeIds: ["ent:b"],
    removeRelationshipIds: ["rel:LOCATED_IN|ent:a|reg:1"],
  });

  it("is the request's own where no scenario is given", async () => {
    const context = contextOf(storedRunner(stored));
    expect(await underScenario(context, null)).toBe(context);
    expect(await underScenario(context, undefined)).toBe(context);
  });

  it("serves its own nodes and edges as hypothetical, stored ones as they are, and none that go", async () => {
    const context = contextOf(storedRunner(stored));
    const supposed = await underScenario(context, given);
    const names = await Promise.all(["ent:n", "ent:a", "ent:b"].map((id) => loadEntity(supposed, id, null)));
    expect(names.map((entity) => entity?.name)).toEqual(["ent:n", "甲公司", undefined]);
    const ids = ["rel:PRODUCES|ent:n|prd:x", "rel:PRODUCES|ent:a|prd:x", "rel:LOCATED_IN|ent:a|reg:1"];
    const edges = await Promise.all(ids.map((id) => loadRelationship(supposed, id, null)));
    expect(edges.map((each) => each?.hypothetical)).toEqual([true, false, undefined]);
    expect(edges[0]).toMatchObject({ fromId: "ent:n", toId: "prd:x", output: 3, status: "INFERRED" });
    expect(await loadEntity(context, "ent:n", null)).toBeNull();
    expect((await loadEntity(context, "ent:b", null))?.id).toBe("ent:b");
  });

  it("shares what it keeps with the same scenario alone", async () => {
    const context = contextOf(storedRunner(stored));
    const build = (value: string) => () => Promise.resolve(value);
    const [one, same] = [await underScenario(context, given), await underScenario(context, given)];
    const other = await underScenario(context, scenario({ removeNodeIds: ["ent:a"] }));
    expect(await context.snapshots.get("facts", "1", build("stored"))).toBe("stored");
    expect(await one.snapshots.get("facts", "1", build("supposed"))).toBe("supposed");
    expect(await same.snapshots.get("facts", "1", build("never built"))).toBe("supposed");
    expect(await other.snapshots.get("facts", "1", build("else"))).toBe("else");
  });

  it("computes under a key of its own", async () => {
    const keys: string[] = [];
    const compute: Context["compute"] = (_, { key }) => {
      keys.push(key);
      return Promise.reject(new Error("Only the key matters."));
    };
    const context = { ...contextOf(storedRunner(stored)), compute };
    const task = defineWorkerTask<(input: number) => number>(new URL(import.meta.url), "double");
    const ask = (of: Context) => of.compute(task, { version: "1", key: "two" }, () => 2).catch(() => null);
    await ask(context);
    await ask(await underScenario(context, given));
    await ask(await underScenario(context, scenario({ removeNodeIds: ["ent:a"] })));
    expect([keys[0], new Set(keys).size, keys.every((key) => key.startsWith("two"))]).toEqual(["two", 3, true]);
  });

  it("leaves statements alone that no scenario changes", async () => {
    const rows = [{ id: "reg:1", name: "甬", parentIds: [], level: null, statisticalFiller: false }];
    expect(await rowsUnder(stored, given, readRegionTree, {}, rows)).toEqual(rows);
  });
});
