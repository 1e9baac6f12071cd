import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { worldTypes } from "../../src/analyses/changes/changes.queries.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

const stamp = "2026-01-01T00:00:00Z";

const edge = (change: string, day: string, from: string) => ({
  change,
  day,
  id: `${change} rel:PRODUCES|${from}|prd:x`,
  type: "PRODUCES",
  properties: { id: `rel:PRODUCES|${from}|prd:x`, validFrom: day },
  fromId: from,
  toId: "prd:x",
});

const edges = [
  edge("BEGAN", "2024-02-01", "ent:a"),
  edge("ENDED", "2024-03-01", "ent:b"),
  edge("DISPUTED", "2024-01-01", "ent:c"),
];

const runnerOf = (): FakeRunner =>
  fakeRunner({
    "entities/read-entities": ({ ids }) =>
      (ids as string[]).map((id) => ({
        wanted: id,
        labels: ["Entity", id.startsWith("reg:") ? "Region" : "Enterprise"],
        properties: { id, name: id, createdAt: stamp, updatedAt: stamp },
      })),
    "changes/page-stated": () => [
      {
        day: "2024-02-15",
        id: "STATED clm:1",
        properties: { id: "clm:1", name: "clm:1", createdAt: stamp, updatedAt: stamp },
      },
    ],
    "changes/page-region-changes": () => edges,
    "changes/page-changes": () => [],
    "changes/count-stated": () => [{ total: 5 }],
    "changes/count-region-changes": () => [
      { change: "BEGAN", total: 3 },
      { change: "ENDED", total: 2 },
    ],
    "changes/count-changes": () => [{ change: "BEGAN", total: 1 }],
  });

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const ask = async (source: string, runner = runnerOf()) => {
  const { data, errors } = await graphql({ schema, source, contextValue: contextOf(runner) });
  return { data, message: errors?.[0]?.message, names: runner.asked.map(({ name }) => name), asked: runner.asked };
};

const period = 'since: "2024-01-01", until: "2024-12-31"';
const lists =
  "began { id from { name } } ended { id } disputed { id } stated { id } pageInfo { hasNextPage endCursor }";

describe("changes of a region", () => {
  it("are put by what happened, with one statement for edges and one for claims", async () => {
    const { data, names } = await ask(`{ changes(${period}, regionId: "reg:a") { status dataThrough ${lists} } }`);
    expect(data).toMatchObject({
      changes: {
        status: "COMPLETE",
        dataThrough: "2024-03-01",
        began: [{ id: "rel:PRODUCES|ent:a|prd:x", from: { name: "ent:a" } }],
        ended: [{ id: "rel:PRODUCES|ent:b|prd:x" }],
        disputed: [{ id: "rel:PRODUCES|ent:c|prd:x" }],
        stated: [{ id: "clm:1" }],
        pageInfo: { hasNextPage: false },
      },
    });
    expect(names).toEqual([
      "entities/read-entities",
      "changes/page-stated",
      "changes/page-region-changes",
      "entities/read-entities",
    ]);
  });

  it("come a page at a time, in order of day over all sorts", async () => {
    const { data } = await ask(`{ changes(${period}, regionId: "reg:a", first: 2) { ${lists} } }`);
    const { changes } = data as { changes: { pageInfo: { endCursor: string } } };
    expect(changes).toMatchObject({
      began: [{ id: "rel:PRODUCES|ent:a|prd:x" }],
      ended: [],
      disputed: [{ id: "rel:PRODUCES|ent:c|prd:x" }],
      stated: [],
      pageInfo: { hasNextPage: true },
    });
    const after = `after: "${changes.pageInfo.endCursor}"`;
    const next = await ask(`{ changes(${period}, regionId: "reg:a", first: 2, ${after}) { status } }`);
    expect(next.asked.find(({ name }) => name === "changes/page-region-changes")?.params).toMatchObject({
      first: false,
      key: "2024-02-01",
      id: "BEGAN rel:PRODUCES|ent:a|prd:x",
      limit: 3,
    });
    const stale = await ask(`{ changes(since: "2023-01-01", until: "2024-12-31", ${after}) { status } }`);
    expect(stale.message).toContain("A cursor holds for the order and the filter");
  });

  it("are counted once, and only when a count is selected", async () => {
    const { data, names } = await ask(
      `{ changes(${period}, regionId: "reg:a") { beganCount endedCount disputedCount statedCount } }`,
    );
    expect(data).toEqual({ changes: { beganCount: 3, endedCount: 2, disputedCount: 0, statedCount: 5 } });
    expect(names.filter((name) => name.startsWith("changes/count"))).toEqual([
      "changes/count-stated",
      "changes/count-region-changes",
    ]);
  });
});

describe("changes of the whole graph", () => {
  it("take one statement for each type asked for, and one for claims", async () => {
    const { names } = await ask(`{ changes(${period}, relationshipTypes: [PRODUCES, SUPPLIES]) { status } }`);
    expect(names).toEqual(["changes/page-stated", "changes/page-changes", "changes/page-changes"]);
    const all = await ask(`{ changes(${period}) { beganCount } }`);
    expect(all.names.filter((name) => name === "changes/page-changes")).toHaveLength(worldTypes.length);
    expect(all.data).toEqual({ changes: { beganCount: worldTypes.length } });
  });

  it("last until today when no last day is given", async () => {
    const { asked } = await ask('{ changes(since: "2024-01-01", relationshipTypes: [PRODUCES]) { status } }');
    expect(asked[0]?.params).toMatchObject({ since: "2024-01-01", until: "2026-06-01" });
  });
});

describe("a question about changes is refused", () => {
  it.each([
    ['since: "2024-02-01", until: "2024-01-01"', "since must not be after until, but got 2024-02-01 and 2024-01-01."],
    [`${period}, relationshipTypes: []`, "relationshipTypes takes at least one type, but got 0."],
    [
      `${period}, relationshipTypes: [ABOUT]`,
      "changes takes relationship types of the world, but got ABOUT of the record.",
    ],
    [`${period}, regionId: "ent:a"`, "regionId must name a region, but got ent:a."],
    [`${period}, first: 0`, "first must be from 1 to 100, but got 0."],
  ])("with %s", async (args, message) => {
    expect((await ask(`{ changes(${args}) { status } }`)).message).toBe(message);
  });
});
