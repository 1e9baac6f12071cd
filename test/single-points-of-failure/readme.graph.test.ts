/** The page of singlePointsOfFailure and minimalFillSets: every number, name and order that it tells of the shipped sample. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultBirnbaumOptions } from "../../src/methods/cut-sets/importance.scoring.js";
import { readAnalysisPage } from "../support/analysis-page.js";
import { type RunningServer, runServer } from "../support/running-server.js";
import { loadSample } from "../support/sample-graph.js";

const page = readAnalysisPage("single-points-of-failure");
const heading = "| component | what falls by its loss, in this order (essential requirements only) | I_B |";
const place = `regionId: "reg:330200", population: LISTED`;

interface Method {
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}
interface Failures {
  readonly method: Method;
  readonly status: string;
  readonly cutSetCount: number;
  readonly completeOrder: number;
  readonly exact: boolean;
  readonly outsideLinkIds: readonly string[];
  readonly warnings: readonly { readonly code: string; readonly sentence: { readonly text: string } }[];
  readonly cutSets: readonly { readonly order: number; readonly componentIds: readonly string[] }[];
  readonly failures: readonly {
    readonly componentId: string;
    readonly component: { readonly name: string; readonly aliases: readonly string[] };
    readonly breaksTarget: boolean;
    readonly importance: { readonly value: number };
    readonly sentence: { readonly text: string };
  }[];
}
interface Fills {
  readonly method: Method;
  readonly status: string;
  readonly leastSize: number;
  readonly leastProven: boolean;
  readonly setCount: number;
  readonly linkIdsInEverySet: readonly string[];
  readonly sets: readonly {
    readonly sentence: { readonly text: string };
    readonly links: readonly {
      readonly class: string;
      readonly nearestRegionId: string | null;
      readonly nearestSupplierCount: number;
      readonly nearestSuppliers: readonly { readonly name: string; readonly aliases: readonly string[] }[];
      readonly sentence: { readonly text: string };
    }[];
  }[];
}

const parameterOf = ({ parameters }: Method, wanted: string): number =>
  Number(parameters.find(({ name }) => name === wanted)?.value);
const namesIn = (text: string): string | undefined => /中断：(.*?)；/.exec(text)?.[1];

describe("the page on singlePointsOfFailure and minimalFillSets", () => {
  let server: RunningServer;
  let shown: { readonly singlePointsOfFailure: Failures; readonly minimalFillSets: Fills };
  let failures: Failures;
  let mould: Fills;
  const ask = async <T>(query: string): Promise<T> => {
    const { data, errors } = await server.askText(query);
    expect(errors).toBeUndefined();
    return data as T;
  };
  const askFailures = async (args: string) => {
    const fields = `method { parameters { name value } } status cutSetCount completeOrder exact outsideLinkIds
      warnings { code sentence(lang: EN) { text } } cutSets { order componentIds }
      failures(first: 7) { componentId component { name aliases } breaksTarget importance { value } sentence { text } }`;
    return (await ask<typeof shown>(`{ singlePointsOfFailure(${args}) { ${fields} } }`)).singlePointsOfFailure;
  };
  const askFills = async (target: string) => {
    const fields = `method { parameters { name value } } status leastSize leastProven setCount linkIdsInEverySet
      sets { sentence { text } links { class nearestRegionId nearestSupplierCount nearestSuppliers { name aliases } sentence { text } } }`;
    return (await ask<typeof shown>(`{ minimalFillSets(targetId: "${target}", ${place}) { ${fields} } }`))
      .minimalFillSets;
  };

  beforeAll(async () => {
    server = await runServer();
    await loadSample(server.database);
    shown = await ask(page.query);
    failures = await askFailures(page.args);
    mould = await askFills("link:nev/die-casting-mould");
  });
  afterAll(() => server.close());

  it("shows the single points in their order, with what falls by each and how much it matters", () => {
    const rows = shown.singlePointsOfFailure.failures.map(({ componentId, importance, sentence }) => [
      componentId,
      namesIn(sentence.text),
      importance.value.toFixed(3),
    ]);
    const told = page
      .rowsBelow(heading)
      .map(([component, ...cells]) => [/`(.*)`/.exec(component ?? "")?.[1], ...cells]);
    expect(told).toEqual(rows);
    expect(failures.failures.map(({ breaksTarget }) => breaksTarget)).toEqual([...rows.map(() => true), false]);
  });

  it("calls each single point by a name that it has", () => {
    page.rowsBelow(heading).forEach(([component = ""], at) => {
      const { name, aliases } = failures.failures[at]?.component ?? { name: "nobody", aliases: [] };
      expect([name, ...aliases].join(" ")).toContain(component.split(" ")[1]);
    });
  });

  it("tells how many cut sets there are, of which order, and that none is unknown", () => {
    const { cutSetCount, cutSets, completeOrder, status } = failures;
    expect(page.text).toContain(`All ${cutSetCount} cut sets are of order 1.`);
    expect(cutSets.map(({ order }) => order)).toEqual(Array.from({ length: cutSetCount }, () => 1));
    expect([completeOrder, status]).toEqual([3, "COMPLETE"]);
    expect(shown.singlePointsOfFailure.cutSetCount).toBe(cutSetCount);
  });

  it("tells that vehicles count as bought outside without targetHere, so that nothing breaks them", async () => {
    const outside = await askFailures(`targetId: "chain:nev", ${place}`);
    expect(page.text).toContain("Without `targetHere` there is none");
    expect(outside.cutSetCount).toBe(0);
    expect(outside.outsideLinkIds).toContain("link:nev/vehicle");
    expect(outside.warnings.map(({ code }) => code)).toContain("TARGET_OUTSIDE");
    expect(failures.warnings.map(({ code }) => code)).not.toContain("TARGET_OUTSIDE");
  });

  it("tells the least that the die-casting mould lacks, and where it could come from", () => {
    const [links] = mould.sets.map((set) => set.links);
    expect(mould).toMatchObject({ leastSize: 2, leastProven: true, setCount: 1 });
    expect(shown.minimalFillSets).toMatchObject({ leastSize: 2, sets: [{ sentence: mould.sets[0]?.sentence }] });
    expect(links?.map((each) => each.class)).toEqual(["GAP", "GAP"]);
    const names = links?.map(({ sentence }) => sentence.text.split("：")[0]);
    expect(page.text).toContain(`The least fill of the die-casting mould is ${names?.join(" and ")} (both GAP`);
    const [steel, treatment] = (links ?? []).map(({ nearestSuppliers }) => nearestSuppliers);
    expect([steel?.length, treatment?.length]).toEqual([1, 1]);
    const calledOf = (suppliers: typeof steel) =>
      (suppliers ?? []).flatMap(({ name, aliases }) => [name, ...aliases]).join(" ");
    const [, maker, unplaced] = /nearest makers (\S+), and (\S+) whose seat is unknown/.exec(page.text) ?? [];
    expect(calledOf(steel)).toContain(maker);
    expect(calledOf(treatment)).toContain(unplaced);
    expect(links?.map(({ nearestRegionId }) => nearestRegionId === null)).toEqual([false, true]);
  });

  it("tells how many links the whole chain lacks, how many in any case, and in how many ways", async () => {
    const { leastSize, linkIdsInEverySet, setCount, leastProven, status } = await askFills("chain:nev");
    expect(page.text).toContain(
      `that of the whole chain is ${leastSize} links, ${linkIdsInEverySet.length} of them in any case, in ${setCount} ways.`,
    );
    expect([leastProven, status]).toEqual([true, "COMPLETE"]);
  });

  it("tells the numbers that the methods run with", () => {
    const { method } = failures;
    expect(page.text).toContain(`working independently with \`probability\` (${parameterOf(method, "probability")})`);
    expect(page.text).toContain(
      `Essential is an essentiality of at least \`thresholds.blocking\` (${parameterOf(method, "blocking")})`,
    );
    expect(page.text).toContain(`of components, up to order ${parameterOf(method, "maxOrder")}, whose loss`);
    expect(page.text).toContain(`up to ${defaultBirnbaumOptions.exactUpTo} components that matter`);
    const [failed, filled] = [method, mould.method].map((each) => parameterOf(each, "maxTrials").toLocaleString("en"));
    expect(page.text).toContain(`the search at ${failed} tried failures or ${filled} steps`);
  });
});
