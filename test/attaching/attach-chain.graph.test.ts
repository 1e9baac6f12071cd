import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attachChain } from "../../src/attaching/attach-chain.js";
import { attachingDataSetId } from "../../src/attaching/compare-attachments.js";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { readRealizations } from "../../src/attaching/attaching.queries.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { resetGraph } from "../support/reset-graph.js";

/**
 * A chain of two links, casting (压铸件) and mould (压铸模), and seven products:
 *   p1 压铸件 → casting 0.95        p2 铝合金压铸件 → casting 0.7     p3 压铸模具 → mould 0.8
 *   p4 齿轮 → none                  p5 其他压铸件, a row of the accounts → never
 *   p6 汽车壳体 → casting, accepted by a reviewer             p7 压铸件检具 → casting, refused by a reviewer
 * ds:test itself states p4 → mould, which is its own affair.
 */
const drawing = {
  nodes: {
    "chain:t": "测试链",
    "link:t/casting": { name: "铸件", terms: ["压铸件"], excludedTerms: [] },
    "link:t/mould": { name: "模具", terms: ["压铸模"], excludedTerms: [] },
    "prd:t/p1": "压铸件",
    "prd:t/p2": "铝合金压铸件",
    "prd:t/p3": "压铸模具",
    "prd:t/p4": "齿轮",
    "prd:t/p5": "其他压铸件",
    "prd:t/p6": "汽车壳体",
    "prd:t/p7": "压铸件检具",
    "dec:t/1": decision("prd:t/p6", "ACCEPTED", "2026-01-02"),
    "dec:t/2": decision("prd:t/p7", "REFUSED", "2026-01-02"),
    "dec:t/3": decision("prd:t/p5", "ACCEPTED", "2026-01-02"),
  },
  edges: [
    ["HAS_LINK", "chain:t", "link:t/casting"],
    ["HAS_LINK", "chain:t", "link:t/mould"],
    ["REALIZES", "prd:t/p4", "link:t/mould"],
  ],
} as const;

function decision(fromId: string, word: string, decidedOn: string) {
  return {
    decision: word,
    relationshipType: "REALIZES",
    fromId,
    toId: "link:t/casting",
    decidedBy: "curator",
    decidedOn,
  };
}

let database: Database;
beforeAll(async () => {
  database = new Database(sharedDatabase());
  await resetGraph(database);
  await migrate(database);
});
beforeEach(async () => {
  await resetGraph(database);
  await drawGraph(drawing);
});
afterAll(() => database.close());

/** The attachments as product → link, with status, confidence and word. */
async function attachments(): Promise<Record<string, readonly unknown[]>> {
  const rows = await database.run(readRealizations, { linkIds: ["link:t/casting", "link:t/mould"] });
  const edges = rows.flatMap(({ linkId, productIds, ...row }) =>
    productIds.map((product, at) => {
      const name = `${product.slice("prd:t/".length)} ${linkId.slice("link:t/".length)}`;
      return [name, [row.statuses[at], row.confidences[at], row.terms[at], ...(row.dataSetIds[at] ?? [])]] as const;
    }),
  );
  return Object.fromEntries(edges.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe("attaching products to the links of a chain", () => {
  it("draws what the words and the reviewer say, and nothing for a row of the accounts", async () => {
    const report = await attachChain(database, "chain:t");
    expect(await attachments()).toEqual({
      "p1 casting": ["INFERRED", 0.95, "压铸件", attachingDataSetId],
      "p2 casting": ["INFERRED", 0.7, "压铸件", attachingDataSetId],
      "p3 mould": ["INFERRED", 0.8, "压铸模", attachingDataSetId],
      "p4 mould": ["ASSERTED", 1, "", "ds:test"],
      "p6 casting": ["ASSERTED", 0.9, "", attachingDataSetId],
    });
    expect(report).toMatchObject({ links: 2, products: 7, accounting: 1, attached: 4, created: 4, removed: 0 });
    expect(report.refused.map(({ productId }) => productId)).toEqual(["prd:t/p7"]);
    expect(report.byTerm[0]).toEqual({ linkId: "link:t/casting", linkName: "铸件", term: "压铸件", count: 2 });
  });

  it("changes nothing when it runs again: not even the graph's version", async () => {
    await attachChain(database, "chain:t");
    const before = await database.graphVersion();
    const report = await attachChain(database, "chain:t");
    expect(report).toMatchObject({ created: 0, changed: 0, removed: 0, unchanged: 4 });
    expect(await database.graphVersion()).toBe(before);
  });

  it("removes what a changed word no longer finds, and keeps what a reviewer accepted", async () => {
    await attachChain(database, "chain:t");
    await writeBehind("MATCH (l:ChainLink {id: 'link:t/casting'}) SET l.terms = ['铝合金压铸']");
    const report = await attachChain(database, "chain:t");
    expect(report).toMatchObject({ created: 0, changed: 1, removed: 1 });
    expect(Object.keys(await attachments())).toEqual(["p2 casting", "p3 mould", "p4 mould", "p6 casting"]);
  });

  it("takes away an edge that a reviewer refuses later, and gives it back when the refusal is gone", async () => {
    await attachChain(database, "chain:t");
    await drawGraph({
      nodes: { "dec:t/4": { ...decision("prd:t/p1", "REFUSED", "2026-02-01") } },
      edges: [],
    });
    expect(await attachChain(database, "chain:t")).toMatchObject({ removed: 1 });
    expect(Object.keys(await attachments())).not.toContain("p1 casting");
    await writeBehind("MATCH (d:Decision {id: 'dec:t/4'}) DETACH DELETE d");
    expect(await attachChain(database, "chain:t")).toMatchObject({ created: 1 });
  });

  it("turns an inferred edge into an asserted one when a reviewer accepts it, under the same id", async () => {
    await attachChain(database, "chain:t");
    await drawGraph({ nodes: { "dec:t/5": decision("prd:t/p1", "ACCEPTED", "2026-02-01") }, edges: [] });
    expect(await attachChain(database, "chain:t")).toMatchObject({ created: 0, changed: 1, removed: 0 });
    expect((await attachments())["p1 casting"]).toEqual(["ASSERTED", 0.9, "压铸件", attachingDataSetId]);
  });

  it("leaves an edge to the data set that came to state it", async () => {
    await attachChain(database, "chain:t");
    await writeBehind(
      "MATCH (:Product {id: 'prd:t/p1'})-[r:REALIZES]->() SET r.dataSetIds = r.dataSetIds + 'ds:test', r.status = 'ASSERTED'",
    );
    expect(await attachChain(database, "chain:t")).toMatchObject({ changed: 1, removed: 0, created: 0 });
    expect((await attachments())["p1 casting"]).toEqual(["ASSERTED", 0.95, "压铸件", "ds:test"]);
    expect(await attachChain(database, "chain:t")).toMatchObject({ changed: 0, removed: 0, created: 0 });
  });

  it("only says what it would do in a dry run", async () => {
    expect(await attachChain(database, "chain:t", { dryRun: true })).toMatchObject({ created: 4, dryRun: true });
    expect(Object.keys(await attachments())).toEqual(["p4 mould"]);
  });

  it("refuses a chain that is not there", async () => {
    await expect(attachChain(database, "chain:nix")).rejects.toThrow("but got chain:nix");
  });

  it("stops when it is told to", async () => {
    await expect(attachChain(database, "chain:t", { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(Object.keys(await attachments())).toEqual(["p4 mould"]);
  });
});
