import { describe, expect, it } from "vitest";
import { addTo, applyWrites, GraphWrites, StaleBatch } from "../../src/importing/graph-writes.js";
import type { NewEdge } from "../../src/importing/create.queries.js";

type Params = { rows?: readonly unknown[]; common?: Record<string, unknown>; ids?: readonly string[] };

/** A transaction that notes what it is asked; `counts` says how much of a statement took effect, all of it if not given. */
function noting(counts: (name: string, rows: number) => number = (_, rows) => rows) {
  const asked: { name: string; params: Params }[] = [];
  const run = (query: { name: string }, params: Params) => {
    asked.push({ name: query.name, params });
    return Promise.resolve([{ count: counts(query.name, params.rows?.length ?? 0) }]);
  };
  return { asked, run: run as never };
}

const edge = (from: string, to: string): NewEdge => ({
  from,
  to,
  properties: { id: `rel:PRODUCES|${from}|${to}`, version: 1n, dataSetIds: ["ds:t"] },
});

describe("the writes of a batch", () => {
  it("send what new nodes share once", async () => {
    const writes = new GraphWrites();
    for (const id of ["prd:c", "prd:a", "prd:b"]) addTo(writes.newNodes, "Product", { id, version: 1n, name: "件" });
    const { asked, run } = noting();
    await applyWrites(run, writes);
    expect(asked).toEqual([
      {
        name: "import/create-nodes",
        params: { common: { version: 1n, name: "件" }, rows: [["prd:c"], ["prd:a"], ["prd:b"]] },
      },
    ]);
  });

  it("go in statements of a thousand rows, nodes before the edges that need them", async () => {
    const writes = new GraphWrites();
    for (let index = 0; index < 2_500; index += 1) {
      addTo(writes.newNodes, "Product", { id: `prd:${String(index)}` });
      addTo(writes.newEdges, "PRODUCES", edge("ent:1", `prd:${String(index)}`));
    }
    const { asked, run } = noting();
    await applyWrites(run, writes);
    expect(asked.map(({ name, params }) => [name, params.rows?.length])).toEqual([
      ...[1000, 1000, 500].map((rows) => ["import/create-nodes", rows]),
      ...[1000, 1000, 500].map((rows) => ["import/create-edges", rows]),
    ]);
  });

  it("are stale where an edge found no end, unless the edge may be left out", async () => {
    const oneLess = (name: string, rows: number) => (name === "import/create-edges" ? rows - 1 : rows);
    const strict = new GraphWrites();
    addTo(strict.newEdges, "PRODUCES", edge("ent:1", "prd:gone"));
    await expect(applyWrites(noting(oneLess).run, strict)).rejects.toThrow(StaleBatch);
    const optional = new GraphWrites();
    addTo(optional.optionalEdges, "STATED_IN", edge("clm:1", "doc:gone"));
    await expect(applyWrites(noting(oneLess).run, optional)).resolves.toBeUndefined();
  });

  it("are stale where a node has another version than the change was worked out from", async () => {
    const writes = new GraphWrites();
    writes.nodeChanges.push({ id: "ent:1", version: 1, changes: { name: "乙", version: 2n } });
    await expect(applyWrites(noting(() => 0).run, writes)).rejects.toThrow(StaleBatch);
    await expect(applyWrites(noting().run, writes)).resolves.toBeUndefined();
  });
});

describe("whether a batch may begin while the one before commits", () => {
  it("is so for new nodes and edges alone: constraints and counts tell of all that came between", () => {
    const writes = new GraphWrites();
    expect(writes.createsOnly).toBe(true);
    addTo(writes.newNodes, "Product", { id: "prd:1" });
    addTo(writes.newEdges, "PRODUCES", edge("ent:1", "prd:1"));
    expect(writes.createsOnly).toBe(true);
  });

  it.each<[string, (writes: GraphWrites) => void]>([
    ["changes of nodes", (writes) => writes.nodeChanges.push({ id: "ent:1", version: 1, changes: {} })],
    ["changes of edges", (writes) => void writes.edgeChanges.set("PRODUCES", [{ id: "r", version: 1, changes: {} }])],
    ["nodes that go", (writes) => writes.goneNodes.push("clm:1")],
    ["edges that go", (writes) => void writes.goneEdges.set("PRODUCES", ["r"])],
    [
      "edges that may be left out",
      (writes) => {
        addTo(writes.optionalEdges, "STATED_IN", edge("clm:1", "doc:1"));
      },
    ],
    ["search keys", (writes) => writes.searchKeys.push({ id: "ent:1", searchKeys: ["j"] })],
  ])("is not so with %s", (_, add) => {
    const writes = new GraphWrites();
    add(writes);
    expect(writes.createsOnly).toBe(false);
  });
});
