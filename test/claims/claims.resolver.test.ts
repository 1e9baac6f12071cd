import { graphql, type GraphQLSchema, Kind, parse } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { costOf } from "../../src/server/cost.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

const stamp = "2026-01-01T00:00:00Z";
const node = (id: string, own: object = {}) => ({ id, name: id, createdAt: stamp, updatedAt: stamp, ...own });

const claimRow = (number: number) => ({
  properties: node(`clm:${number}`, {
    predicate: "mouldFirmCount",
    value: "84",
    unit: "家",
    statedOn: `2020-01-0${9 - number}`,
  }),
  key: `2020-01-0${9 - number}`,
});

const factsOf = (id: string, own: object = {}) => ({
  id,
  predicate: "mouldFirmCount",
  value: "84",
  unit: "家",
  statedOn: "2020-01-01",
  precision: null,
  subjectIds: ["reg:a"],
  objectIds: [],
  documentIds: [`doc:${id}`],
  publishers: [`publisher of ${id}`],
  strengths: ["STRONG"],
  ...own,
});

const labelled = (id: string) => (id.startsWith("reg:") ? "Region" : id.startsWith("clm:") ? "Claim" : "Document");

const runnerOf = (claims: number): FakeRunner =>
  fakeRunner({
    "entities/read-entities": ({ ids }) =>
      (ids as string[])
        .filter((id) => !id.includes("absent"))
        .map((id) => ({ wanted: id, labels: ["Entity", labelled(id)], properties: node(id) })),
    "claims/page-claims": () => Array.from({ length: claims }, (_, number) => claimRow(number)),
    "claims/count-claims": () => [{ total: 7 }],
    "claims/read-agreeing": ({ ids }) => (ids as string[]).map((id) => factsOf(id)),
    "claims/find-disagreeing": () =>
      Array.from({ length: claims }, (_, number) => ({
        groupSubjectId: "reg:a",
        ...factsOf(`clm:${number}`, { value: String(number), statedOn: `2020-01-0${number + 1}` }),
      })),
  });

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

async function ask(source: string, runner: FakeRunner) {
  const { data, errors } = await graphql({ schema, source, contextValue: contextOf(runner) });
  return { data: structuredClone(data) as Record<string, never> | null | undefined, errors };
}

const namesOf = ({ asked }: FakeRunner) => asked.map(({ name }) => name);

describe("claims", () => {
  const question = (rest = "") =>
    `{ claims(subjectIds: ["reg:a"], first: 3${rest}) { status dataThrough claims { edges { cursor node { id value confirmation { status sourceCount claimIds } } } pageInfo { hasNextPage endCursor } } } }`;

  it("asks as many statements for three claims as for one: the subjects, the page, the confirmations", async () => {
    const [one, three] = [runnerOf(1), runnerOf(3)];
    expect((await ask(question(), one)).errors).toBeUndefined();
    await ask(question(), three);
    expect(namesOf(one)).toEqual(["entities/read-entities", "claims/page-claims", "claims/read-agreeing"]);
    expect(namesOf(three)).toEqual(namesOf(one));
  });

  it("confirms what several publishers state, one of them strong", async () => {
    const { data } = await ask(question(), runnerOf(3));
    expect(data).toMatchObject({
      claims: {
        status: "COMPLETE",
        dataThrough: "2020-01-09",
        claims: {
          edges: [
            {
              node: {
                id: "clm:0",
                confirmation: { status: "CONFIRMED", sourceCount: 3, claimIds: ["clm:0", "clm:1", "clm:2"] },
              },
            },
            { node: { id: "clm:1", confirmation: { status: "CONFIRMED" } } },
            { node: { id: "clm:2", confirmation: { status: "CONFIRMED" } } },
          ],
          pageInfo: { hasNextPage: false },
        },
      },
    });
  });

  it("counts only when totalCount is selected", async () => {
    const runner = runnerOf(1);
    const { data } = await ask("{ claims { claims { totalCount } } }", runner);
    expect(data).toEqual({ claims: { claims: { totalCount: 7 } } });
    expect(namesOf(runner)).toEqual(["claims/page-claims", "claims/count-claims"]);
  });

  it("goes on after a cursor, and refuses one of another question", async () => {
    const runner = runnerOf(4);
    const { data } = await ask(question(), runner);
    const { claims } = (
      data as unknown as { claims: { claims: { pageInfo: { endCursor: string; hasNextPage: boolean } } } }
    ).claims;
    expect(claims.pageInfo.hasNextPage).toBe(true);
    await ask(question(`, after: "${claims.pageInfo.endCursor}"`), runner);
    expect(runner.asked.at(-2)?.params).toMatchObject({ key: "2020-01-07", id: "clm:2", first: false });
    const stale = await ask(`{ claims(first: 3, after: "${claims.pageInfo.endCursor}") { status } }`, runner);
    expect(stale.errors?.[0]?.message).toContain("A cursor holds for the order and the filter");
  });

  it.each([
    ['subjectIds: ["reg:a", "reg:absent"]', "Every id of subjectIds must exist, but got reg:absent."],
    ["subjectIds: []", "subjectIds takes from 1 to 100 ids, but got 0."],
    ["predicates: []", "predicates takes from 1 to 100 words, but got 0."],
    ["minConfidence: 2", "minConfidence must be from 0 to 1, but got 2."],
    ['regionId: "doc:a"', "regionId must name a region, but got doc:a."],
    ["first: 101", "first must be from 1 to 100, but got 101."],
    ['statedSince: "2021-01-02", statedUntil: "2021-01-01"', "statedSince must not be after statedUntil"],
  ])("refuses %s", async (args, message) => {
    const { data, errors } = await ask(`{ claims(${args}) { status } }`, runnerOf(1));
    expect(data).toEqual({ claims: null });
    expect(errors?.[0]?.message).toContain(message);
  });
});

describe("conflicts", () => {
  const question =
    '{ conflicts(subjectIds: ["reg:a"]) { status conflictCount conflicts { subject { name } predicate differsByDate spread sentence { text mentions { entityId start end } } statements { value statedOn confirmation { sourceCount } claims { id } } } } }';

  it("asks as many statements for three values as for two: subjects, candidates, claims", async () => {
    const [two, three] = [runnerOf(2), runnerOf(3)];
    expect((await ask(question, two)).errors).toBeUndefined();
    await ask(question, three);
    expect(namesOf(two)).toEqual(["entities/read-entities", "claims/find-disagreeing", "entities/read-entities"]);
    expect(namesOf(three)).toEqual(namesOf(two));
  });

  it("says what sources disagree about, in both languages", async () => {
    const { data } = await ask(question, runnerOf(2));
    expect(data).toMatchObject({
      conflicts: {
        conflictCount: 1,
        conflicts: [
          {
            subject: { name: "reg:a" },
            differsByDate: true,
            spread: 1,
            sentence: {
              text: "reg:a的“mouldFirmCount”有2种说法：1家（2020-01-02，1个来源）；0家（2020-01-01，1个来源）。各说法日期不同，可能是前后变化。",
              mentions: [{ entityId: "reg:a", start: 0, end: 5 }],
            },
            statements: [
              { value: "1", confirmation: { sourceCount: 1 }, claims: [{ id: "clm:1" }] },
              { value: "0", claims: [{ id: "clm:0" }] },
            ],
          },
        ],
      },
    });
    const english = await ask("{ conflicts { conflicts { sentence(lang: EN) { text } } } }", runnerOf(2));
    expect(english.data).toEqual({
      conflicts: {
        conflicts: [
          {
            sentence: {
              text: "2 values of “mouldFirmCount” are stated for reg:a: 1 家 (2020-01-02, 1 source); 0 家 (2020-01-01, 1 source). They were stated at different times, so it may be a change.",
            },
          },
        ],
      },
    });
  });

  it("is complete and empty where nobody disagrees", async () => {
    const { data } = await ask("{ conflicts { status conflictCount conflicts { predicate } } }", runnerOf(1));
    expect(data).toEqual({ conflicts: { status: "COMPLETE", conflictCount: 0, conflicts: [] } });
  });
});

describe("what the questions cost", () => {
  it("passes the default limit, and grows with the page", () => {
    const cost = (source: string) => {
      const document = parse(source);
      const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      if (operation === undefined) throw new Error("There must be an operation.");
      const limits = { cost: 10_000, first: 100, undeclaredListSize: 20 };
      return costOf({ schema, operation, fragments: new Map(), variables: {} } as never, limits);
    };
    const page = (first: number) =>
      cost(
        `{ claims(first: ${first}) { claims { edges { node { id confirmation { status } document { name } } } } } }`,
      );
    expect(page(20)).toBeLessThan(page(100));
    expect(page(100)).toBeLessThan(10_000);
  });
});
