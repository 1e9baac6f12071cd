import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelOfId } from "../../src/ontology/entity-kinds.js";
import { relationshipId } from "../../src/ontology/relationship-types.js";
import type { GraphOverlay, OverlayEdge } from "../../src/overlay/graph-overlay.js";
import { overlaidRunner, patchedStatements } from "../../src/overlay/overlay-context.js";
import { boundsOf } from "../../src/entities/relations/validity.js";
import { fakeRunner } from "../support/fake-runner.js";

const ids = ["ent:a", "ent:b", "prd:x", "prd:y", "link:l", "link:m", "chain:c", "reg:1", "ind:1"];
const edgeOf = (type: OverlayEdge["type"], from: string, to: string, own = {}): OverlayEdge => ({
  ...{ type, from, to, id: relationshipId(type, from, to, own), properties: own },
});
const pool: readonly OverlayEdge[] = [
  edgeOf("PRODUCES", "ent:a", "prd:x", { output: 1 }),
  edgeOf("PRODUCES", "ent:b", "prd:x"),
  edgeOf("PRODUCES", "ent:b", "prd:y", { output: 0 }),
  edgeOf("REALIZES", "prd:x", "link:l"),
  edgeOf("REALIZES", "prd:y", "link:l"),
  edgeOf("REQUIRES", "link:l", "link:m", { essentiality: 2 }),
  edgeOf("REQUIRES", "link:m", "link:l", { group: "g" }),
  edgeOf("HAS_LINK", "chain:c", "link:l"),
  edgeOf("UPSTREAM_OF", "prd:x", "prd:y", { essentiality: 1 }),
  edgeOf("LOCATED_IN", "ent:a", "reg:1"),
  edgeOf("IN_INDUSTRY", "ent:a", "ind:1"),
  edgeOf("SUPPLIES", "ent:a", "ent:b", { productId: "prd:x", amount: 4 }),
  edgeOf("SUPPLIES", "ent:b", "ent:a", { productId: "prd:y" }),
];
const overlayOf = (own: Partial<GraphOverlay>): GraphOverlay => ({
  ...{ key: "k", addedEdges: [], removedNodeIds: new Set(), removedEdges: new Map(), storedProduction: [] },
  ...{ kindsAbove: new Map(), chainsOf: new Map(), storedProducts: new Map() },
  keys: new Map(ids.map((id, key) => [id, key])),
  nodes: new Map(ids.map((id) => [id, { id, label: labelOfId(id) ?? "Enterprise", properties: {}, added: false }])),
  ...own,
});

/** Parameters that fit every patched statement. */
const params = {
  ...{ id: "link:l", ids: [...ids, ...pool.map(({ id }) => id)], chainIds: ["chain:c"], linkIds: ["link:l", "link:m"] },
  ...{ productIds: ["prd:x", "prd:y"], limit: 99, minConfidence: 0.5, asOf: "2026-06-01" },
  supplies: [{ key: "k", supplierId: "ent:a", buyerId: "ent:b", productId: "prd:x" }],
  ...boundsOf("PRODUCES", "CURRENT", "2026-06-01"),
};
/** What the graph says where it says anything: one row or two of each statement. */
const rowsOf: Readonly<Record<string, readonly object[]>> = {
  "chain/read-target": [{ labels: ["Entity", "ChainLink"], chainIds: ["chain:d"] }],
  "snapshot/enterprise-index": ["ent:a", "ent:b"].map((id) => ({
    ...{ id, regionIds: ["reg:0"], industryIds: [], listed: false, aboveDesignatedSize: false, attachable: false },
  })),
  "snapshot/supply-edges": [
    { supplier: [0], buyer: [1], product: ["prd:z"], amount: [1], share: [-1], documentIds: ["doc:1"] },
  ],
  "snapshot/supply-production": [{ maker: [0], product: ["prd:z"], output: [3] }],
  "snapshot/typed-nodes": [{ keys: [0, 1], ids: ["ent:a", "ent:b"], accounting: [false, false] }],
};

/** Everything that the patched statements say, without regard to the order of rows and of what is listed in them. */
async function everything(overlay: GraphOverlay): Promise<string[]> {
  const answers = await Promise.all(
    patchedStatements.map(async ({ query }) => {
      const runner = fakeRunner({ [query.name]: () => [...(rowsOf[query.name] ?? [])] });
      const rows = await overlaidRunner(runner, overlay).run(query, params);
      return rows.map((row) => `${query.name} ${JSON.stringify(inOrder(row))}`);
    }),
  );
  return answers.flat().sort();
}

/** Columns of a row are zipped and sorted, so that neither hides that entries belong together. */
function inOrder(row: unknown): unknown {
  const entries = Object.entries(row as Record<string, unknown>);
  const length = Math.max(0, ...entries.map(([, value]) => (Array.isArray(value) ? value.length : 0)));
  const columns = entries.filter(([, value]) => Array.isArray(value) && value.length === length);
  const places = Array.from({ length }, (_, at) =>
    JSON.stringify(columns.map(([, value]) => (value as unknown[])[at])),
  );
  return [entries.filter((entry) => !columns.includes(entry)), columns.map(([name]) => name), places.sort()];
}

describe("an overlay", () => {
  it("that is empty changes nothing of any statement", async () => {
    for (const { query } of patchedStatements) {
      const stored = [...(rowsOf[query.name] ?? [])];
      const rows = await overlaidRunner(fakeRunner({ [query.name]: () => stored }), overlayOf({})).run(query, params);
      const said = rows.filter((row) => Object.values(row as object).some((value) => !isEmpty(value)));
      expect([query.name, said]).toEqual([query.name, stored]);
    }
  });

  it("says the same in whatever order its edges are given", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...pool], { minLength: 2 }), async (addedEdges) => {
        const sorted = pool.filter((each) => addedEdges.includes(each));
        expect(await everything(overlayOf({ addedEdges }))).toEqual(
          await everything(overlayOf({ addedEdges: sorted })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("that adds more says more: each edge of the pool is told by at least one statement", async () => {
    const nothing = await everything(overlayOf({}));
    for (const each of pool) expect(await everything(overlayOf({ addedEdges: [each] })), each.id).not.toEqual(nothing);
  });

  it("whose edges are stored and then removed says what it said without them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...pool], { minLength: 1 }), async (edges) => {
        const added = overlayOf({ addedEdges: edges });
        const removed = overlayOf({
          removedEdges: new Map(edges.map((each) => [each.id, each])),
          chainsOf: new Map([["link:l", ["chain:c"]]]),
          storedProducts: new Map(["ent:a", "ent:b"].map((id) => [id, []])),
        });
        for (const { query } of patchedStatements) {
          const first = await overlaidRunner(storedOf(query.name), added).run(query, params);
          const twice = fakeRunner({ [query.name]: () => first });
          const back = await overlaidRunner(twice, removed).run(query, params);
          const before = await overlaidRunner(storedOf(query.name), overlayOf({})).run(query, params);
          expect(filled(back)).toEqual(filled(before));
        }
      }),
      { numRuns: 30 },
    );
  });
});

const storedOf = (name: string) => fakeRunner({ [name]: () => [...(rowsOf[name] ?? [])] });
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
/** Rows that hold anything in a column. */
const filled = (rows: readonly unknown[]): unknown[] =>
  rows.filter((row) => Object.values(row as object).some((value) => !isEmpty(value)));
