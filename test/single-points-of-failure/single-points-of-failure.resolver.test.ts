import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

const stamp = "2026-01-01T00:00:00Z";
const labels: Readonly<Record<string, string>> = {
  chain: "Chain",
  reg: "Region",
  ent: "Enterprise",
  link: "ChainLink",
  prd: "Product",
};

/** A chain of so many links, each of which needs the next, with one maker each but the last, which nobody makes. */
const runnerOf = (count = 4, target = "Chain"): FakeRunner => {
  const ids = Array.from({ length: count }, (_, at) => `link:${String(at).padStart(3, "0")}`);
  const makerOf = (link: string) => link.replace("link", "ent");
  return fakeRunner({
    "chain/read-target": () => [{ labels: ["Entity", target], chainIds: [] }],
    "chain/read-links": () =>
      ids.map((id, at) => ({ id, name: id, nameEn: null, stage: null, position: at, root: at === 0 })),
    "chain/read-requirements": () =>
      ids.slice(1).map((toId, at) => {
        const fromId = ids[at] ?? "";
        return { relationshipId: `rel:REQUIRES|${fromId}|${toId}`, fromId, toId, essentiality: 2, alternatives: null };
      }),
    "chain/read-link-products": ({ linkIds }) =>
      (linkIds as string[]).map((linkId) => ({ linkId, productIds: [`prd:${linkId}`], relationshipIds: [] })),
    "chain/find-makers": ({ productIds }) =>
      (productIds as string[]).slice(0, -1).map((productId) => {
        const makerId = makerOf(productId.replace("prd:", ""));
        const relationshipIds = [`rel:PRODUCES|${makerId}|${productId}`];
        return { productId, makerIds: [makerId], relationshipIds, outputs: [-1], revenueShares: [0], documentIds: [] };
      }),
    "chain/read-document-dates": () => [{ newest: "2021-10-01" }],
    "chain/read-declarations": () => [],
    "chain/read-quantities": () => [],
    "snapshot/region-tree": () => [{ id: "reg:1", name: "甬", level: "CITY", statisticalFiller: false, parentIds: [] }],
    "snapshot/enterprise-index": () =>
      ids.map((id) => ({
        id: makerOf(id),
        regionIds: ["reg:1"],
        industryIds: [],
        listed: false,
        aboveDesignatedSize: false,
        attachable: true,
      })),
    "entities/read-entities": ({ ids: wanted }) =>
      (wanted as string[]).map((id) => ({
        wanted: id,
        labels: ["Entity", labels[id.split(":")[0] ?? ""] ?? "Product"],
        properties: { id, name: id, createdAt: stamp, updatedAt: stamp },
      })),
  });
};

/** The same runner with other answers to some statements. */
function withAnswers(runner: FakeRunner, answers: Parameters<typeof fakeRunner>[0]): FakeRunner {
  const own = fakeRunner(answers);
  return {
    asked: runner.asked,
    run: (query, params, options) => (query.name in answers ? own : runner).run(query, params, options),
  };
}

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const place = `targetId: "chain:x", regionId: "reg:1", referenceRegionId: "reg:1"`;
const ask = (source: string, runner: FakeRunner) => graphql({ schema, source, contextValue: contextOf(runner) });
const answerOf = async (source: string, runner: FakeRunner): Promise<Record<string, unknown>> => {
  const { data, errors } = await ask(source, runner);
  expect(errors).toBeUndefined();
  return Object.values(JSON.parse(JSON.stringify(data)) as Record<string, Record<string, unknown>>)[0] ?? {};
};
const refusalOf = async (field: string, args: string) =>
  (await ask(`{ ${field}(${place}, ${args}) { status } }`, runnerOf())).errors?.[0]?.message;

describe("singlePointsOfFailure", () => {
  it("asks as many statements for a hundred makers, sentences included, as for three", async () => {
    const question = `{ singlePointsOfFailure(${place}) {
      failures(first: 100) { component { id } sentence { text } } cutSets(first: 100) { components { id } sentence { text } } } }`;
    const [few, many] = [runnerOf(4), runnerOf(101)];
    const answer = await answerOf(question, many);
    expect(answer["failures"]).toHaveLength(100);
    await answerOf(question, few);
    expect(many.asked).toHaveLength(few.asked.length);
    expect(few.asked.length).toBeLessThanOrEqual(12);
  });

  it("samples above 25 components, with an error, and gives the same numbers for the same seed", async () => {
    const question = (seed: number) => `{ singlePointsOfFailure(${place}, samples: 500, seed: ${seed}) {
      exact reliability { value low high } failures(first: 3) { importance { value low high } standardError }
      method { parameters { name value } } } }`;
    const first = await answerOf(question(1), runnerOf(40));
    expect(first["exact"]).toBe(false);
    for (const { standardError } of first["failures"] as { standardError: number }[])
      expect(standardError).toBeGreaterThan(0);
    expect(await answerOf(question(1), runnerOf(40))).toEqual(first);
    const other = await answerOf(question(2), runnerOf(40));
    expect(other["reliability"]).not.toEqual(first["reliability"]);
    const { parameters } = first["method"] as { parameters: object[] };
    expect(parameters).toContainEqual({ name: "seed", value: "1" });
  });

  it("marks what rests on too little knowledge, and a target that nobody makes", async () => {
    const warnings = "{ warnings { code sentence(lang: EN) { text } } }";
    const answer = await answerOf(`{ singlePointsOfFailure(${place}) ${warnings} }`, runnerOf());
    const codes = (answer["warnings"] as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(["UNKNOWN_LINKS", "PROVISIONAL"]);
    const alone = await answerOf(`{ singlePointsOfFailure(${place}) ${warnings} }`, runnerOf(1));
    expect(JSON.stringify(alone)).toContain("The target (link:000) counts as bought outside");
  });

  it("refuses numbers out of their bounds with the rule and what was given", async () => {
    const field = "singlePointsOfFailure";
    expect(await refusalOf(field, "maxOrder: 4")).toBe("maxOrder must be from 1 to 3, but got 4.");
    expect(await refusalOf(field, "maxSets: 0")).toBe("maxSets must be from 1 to 5000, but got 0.");
    expect(await refusalOf(field, "probability: 1.5")).toBe("probability must be from 0 to 1, but got 1.5.");
    expect(await refusalOf(field, "samples: 99")).toBe("samples must be from 100 to 100000, but got 99.");
    const order = await ask(`{ ${field}(${place}) { cutSets(order: 4) { order } } }`, runnerOf());
    expect(order.errors?.[0]?.message).toBe("order must be from 1 to 3, but got 4.");
  });

  it("can be asked from the region, at the region's date and no other", async () => {
    const own = `targetId: "chain:x", referenceRegionId: "reg:1"`;
    const fields = `singlePointsOfFailure(${own}) { standing region { id } } minimalFillSets(${own}) { leastSize }`;
    const region = await answerOf(`{ node(id: "reg:1") { ... on Region { ${fields} } } }`, runnerOf());
    expect(region).toEqual({
      singlePointsOfFailure: { standing: true, region: { id: "reg:1" } },
      minimalFillSets: { leastSize: 1 },
    });
    const other = `singlePointsOfFailure(${own}, asOf: "2025-01-01") { standing }`;
    const asked = `{ node(id: "reg:1", asOf: "2024-01-01") { ... on Region { ${other} } } }`;
    expect((await ask(asked, runnerOf())).errors?.[0]?.message).toContain("asOf is the region's, 2024-01-01");
  });

  it("takes a product's materials as its chain, and says that nothing in it is essential where nothing states so", async () => {
    const runner = runnerOf(3, "Product");
    const materials = {
      "chain/read-materials": ({ ids }: Record<string, unknown>) =>
        (ids as string[]).includes("prd:car")
          ? [
              {
                relationshipId: "rel:UPSTREAM_OF|prd:tyre|prd:car",
                fromId: "prd:car",
                toId: "prd:tyre",
                name: "tyre",
                essentiality: null,
              },
            ]
          : [],
      "chain/find-makers": ({ productIds }: Record<string, unknown>) =>
        (productIds as string[]).map((productId, at) => {
          const makerId = `ent:00${at}`;
          const relationshipIds = [`rel:PRODUCES|${makerId}|${productId}`];
          return {
            productId,
            makerIds: [makerId],
            relationshipIds,
            outputs: [-1],
            revenueShares: [0],
            documentIds: [],
          };
        }),
    };
    const product = withAnswers(runner, materials);
    const question = (thresholds: string) => `{ singlePointsOfFailure(targetId: "prd:car", regionId: "reg:1",
      referenceRegionId: "reg:1" ${thresholds}) { cutSets { componentIds } warnings { code } } }`;
    const given = await answerOf(question(""), product);
    expect(given["cutSets"]).toEqual([{ componentIds: ["ent:000"] }]);
    expect(given["warnings"]).toContainEqual({ code: "NOTHING_ESSENTIAL" });
    const lower = await answerOf(question("thresholds: { blocking: 1 }"), product);
    expect(lower["cutSets"]).toEqual([{ componentIds: ["ent:000"] }, { componentIds: ["ent:001"] }]);
  });

  it("refuses a target that is neither chain nor link nor product", async () => {
    const { errors } = await ask(`{ singlePointsOfFailure(${place}) { status } }`, runnerOf(3, "Enterprise"));
    expect(errors?.[0]?.message).toContain("targetId must be the id of a chain, a link or a product");
  });
});

describe("minimalFillSets", () => {
  it("says how many links, which in any case, and that unknown is not missing", async () => {
    const answer = await answerOf(
      `{ minimalFillSets(${place}) { status leastSize leastProven linkIdsInEverySet warnings { code }
        summary { sentence(lang: EN) { text } } sets { unknownCount links { linkId class absenceProven sentence { text } } } } }`,
      runnerOf(),
    );
    expect(answer).toMatchObject({ status: "COMPLETE", leastSize: 1, leastProven: true });
    expect(answer["linkIdsInEverySet"]).toEqual(["link:003"]);
    expect(answer["sets"]).toMatchObject([
      { unknownCount: 1, links: [{ linkId: "link:003", class: "UNKNOWN", absenceProven: false }] },
    ]);
    expect(JSON.stringify(answer["summary"])).toContain(
      "at least 1 link must be filled; 1 way of doing so was found; 1 link in any case",
    );
    expect(JSON.stringify(answer["sets"])).toContain("待核");
  });

  it("asks as many statements for a long chain as for a short one", async () => {
    const question = `{ minimalFillSets(${place}) { sets { sentence { text } links { nearestSuppliers { id } } } } }`;
    const [few, many] = [runnerOf(4), runnerOf(80)];
    await answerOf(question, few);
    await answerOf(question, many);
    expect(many.asked).toHaveLength(few.asked.length);
  });

  it("refuses numbers out of their bounds with the rule and what was given", async () => {
    expect(await refusalOf("minimalFillSets", "extraLinks: 4")).toBe("extraLinks must be from 0 to 3, but got 4.");
    expect(await refusalOf("minimalFillSets", "maxSets: 1001")).toBe("maxSets must be from 1 to 1000, but got 1001.");
  });
});
