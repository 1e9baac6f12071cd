import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

const stamp = "2026-01-01T00:00:00Z";

const runnerOf = (placeCount = 3): FakeRunner =>
  fakeRunner({
    "entities/read-entities": ({ ids }) =>
      (ids as string[]).map((id) => ({
        wanted: id,
        labels: ["Entity", id.startsWith("reg:") ? "Region" : "Enterprise"],
        properties: { id, name: id, createdAt: stamp, updatedAt: stamp },
      })),
    "coverage/read-declarations": () => [
      {
        id: "cov:city",
        relationshipType: "PRODUCES",
        regionId: "reg:city",
        steps: 2,
        share: 0.6,
        declaredBy: "curator",
        declaredOn: "2026-03-01",
      },
    ],
    "coverage/count-present": () => [
      { placeCount, relationshipTypes: ["CO_BUILDS", "PRODUCES"], relationshipCounts: [1, 4], entityCounts: [2, 3] },
    ],
  });

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const ask = (source: string, runner: FakeRunner) => graphql({ schema, source, contextValue: contextOf(runner) });

const question = (types: string) =>
  `{ coverage(regionId: "reg:street", relationshipTypes: [${types}]) { status entityCount region { id } rows { relationshipType origin share declaredBy declaredOn declaredFor { id } relationshipCount entityCount } coverage { relationshipType share regionId } warnings { code } dataThrough } }`;

describe("coverage", () => {
  it("says what is inherited from where, and what nobody declared, beside what there is", async () => {
    const { data } = await ask(question("PRODUCES, SUPPLIES, CO_BUILDS"), runnerOf());
    const undeclared = { origin: "UNDECLARED", share: null, declaredBy: null, declaredOn: null, declaredFor: null };
    expect(data).toEqual({
      coverage: {
        status: "COMPLETE",
        entityCount: 3,
        region: { id: "reg:street" },
        rows: [
          {
            relationshipType: "PRODUCES",
            origin: "INHERITED",
            share: 0.6,
            declaredBy: "curator",
            declaredOn: "2026-03-01",
            declaredFor: { id: "reg:city" },
            relationshipCount: 4,
            entityCount: 3,
          },
          { relationshipType: "SUPPLIES", ...undeclared, relationshipCount: 0, entityCount: 0 },
          { relationshipType: "CO_BUILDS", ...undeclared, relationshipCount: 1, entityCount: 2 },
        ],
        coverage: [
          { relationshipType: "PRODUCES", share: 0.6, regionId: "reg:city" },
          { relationshipType: "SUPPLIES", share: null, regionId: null },
          { relationshipType: "CO_BUILDS", share: null, regionId: null },
        ],
        warnings: [{ code: "COVERAGE_UNDECLARED" }],
        dataThrough: "2026-03-01",
      },
    });
  });

  it("asks four statements however many types are asked for", async () => {
    const [one, all] = [runnerOf(), runnerOf()];
    await ask(question("PRODUCES"), one);
    await ask('{ coverage(regionId: "reg:street") { rows { declaredFor { id } } } }', all);
    const names = ({ asked }: FakeRunner) => asked.map(({ name }) => name);
    expect(names(one)).toEqual([
      "entities/read-entities",
      "coverage/read-declarations",
      "coverage/count-present",
      "entities/read-entities",
    ]);
    expect(names(all)).toEqual(names(one));
  });

  it("says that it was cut when a region holds more entities than are counted", async () => {
    const { data } = await ask(
      '{ coverage(regionId: "reg:x") { status truncations { limit value } } }',
      runnerOf(200_000),
    );
    expect(data).toEqual({
      coverage: { status: "TRUNCATED", truncations: [{ limit: "entities", value: 200_000 }] },
    });
  });

  it("leaves out edges of the record unless they are asked for", async () => {
    const runner = runnerOf();
    await ask('{ coverage(regionId: "reg:x") { status } }', runner);
    const types = runner.asked[1]?.params["relationshipTypes"] as string[];
    expect(types).toContain("PRODUCES");
    expect(types).not.toContain("STATED_IN");
  });

  it("refuses what is no region, and an empty list of types", async () => {
    const notRegion = await ask('{ coverage(regionId: "ent:1") { status } }', runnerOf());
    expect(notRegion.errors?.[0]?.message).toBe("regionId must name a region, but got ent:1.");
    const noTypes = await ask('{ coverage(regionId: "reg:x", relationshipTypes: []) { status } }', runnerOf());
    expect(noTypes.errors?.[0]?.message).toBe("relationshipTypes takes at least one type, but got 0.");
  });
});
