import { buildSchema, type GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type AnalysisView, digits, percent, showAnalysis, wordOf } from "../../src/cli/analysis-view.js";
import "../../src/analyses/analysis.types.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";
import { fakeRun } from "./fake-run.js";

const schema: GraphQLSchema = buildSchema(`
  enum Language { ZH EN }
  type Sentence { text: String! }
  type Remark { code: String! sentence(lang: Language): Sentence! }
  type Truncation { limit: String! value: Float! }
  interface Analysis { status: String! refusal: Remark truncations: [Truncation!]! warnings: [Remark!]! dataThrough: String }
  type Place { name: String! score: Float }
  type Ranking implements Analysis {
    status: String! refusal: Remark truncations: [Truncation!]! warnings: [Remark!]! dataThrough: String places: [Place!]!
  }
  type Query { ranking(least: Float, lang: Language!): Ranking }
`);

interface Place {
  name: string;
  score: number | null;
}

const remark = (code: string) => ({
  code,
  sentence: ({ lang }: { lang: string }) => ({ text: lang === "ZH" ? `中文 ${code}` : `english ${code}` }),
});
const whole = {
  __typename: "Ranking",
  ...{ status: "COMPLETE", refusal: null, truncations: [], warnings: [], dataThrough: null },
  places: [
    { name: "宁波", score: 0.5 },
    { name: "=1+1", score: null },
  ] as Place[],
};

const view: AnalysisView<z.ZodObject<{ places: z.ZodArray<z.ZodType<Place>> }>, Place> = {
  field: "ranking",
  query:
    "query Ranking($least: Float, $lang: Language!) { ranking(least: $least, lang: $lang) { ...Frame places { name score } } }",
  answer: z.object({ places: z.array(z.object({ name: z.string(), score: z.number().nullable() })) }),
  rows: ({ places }) => places,
  head: ({ places }) => [`${String(places.length)} places`],
  columns: [
    { title: "column.region", name: "region", cell: ({ name }) => name },
    { title: "column.score", name: "score", right: true, cell: ({ score }) => digits(score) },
  ],
};

/** Shows an answer; gives what was said and what was asked. */
async function show(answer: object, run = fakeRun()) {
  let asked: unknown;
  const field = schema.getQueryType()?.getFields()["ranking"];
  if (field === undefined) throw new Error("no such field");
  field.resolve = (_, args) => {
    asked = args;
    return answer;
  };
  const access = { schema, createContext: () => contextOf(fakeRunner({})), close: () => Promise.resolve() };
  const code = await showAnalysis(access, run, view, { least: 0.25 });
  return { code, text: run.terminal.results.join("\n"), asked };
}

describe("an analysis on the command line", () => {
  it("is asked with the command's variables in the language of the command", async () => {
    expect((await show(whole)).asked).toEqual({ least: 0.25, lang: "EN" });
    expect((await show(whole, fakeRun({}, { language: "zh" }))).asked).toEqual({ least: 0.25, lang: "ZH" });
  });

  it("is a table under its heading; what is unknown is empty", async () => {
    const { code, text } = await show(whole);
    expect(code).toBe(0);
    const lines = text.split("\n");
    expect(lines[0]).toBe("2 places");
    expect(lines.find((line) => line.startsWith("宁波"))).toMatch(/^宁波 +0\.50$/);
    expect(lines.find((line) => line.startsWith("=1+1"))?.trim()).toBe("=1+1");
  });

  it("is whole as JSON, with what every analysis says", async () => {
    const { text } = await show(whole, fakeRun({ json: true }));
    expect(JSON.parse(text)).toMatchObject({
      status: "COMPLETE",
      warnings: [],
      places: [{ name: "宁波" }, { score: null }],
    });
  });

  it("is CSV that a spreadsheet opens as UTF-8 and in which no cell is a formula", async () => {
    const { text } = await show(whole, fakeRun({ csv: true }));
    expect(text.startsWith("\uFEFFregion,score")).toBe(true);
    expect(text).toContain("宁波,0.50");
    expect(text).not.toMatch(/^=/m);
  });

  it("says what was cut, through which day the data go, and every warning in the command's language", async () => {
    const answer = {
      ...whole,
      truncations: [{ limit: "regions", value: 100 }],
      dataThrough: "2024-06-01",
      warnings: [remark("FEW")],
    };
    const { text } = await show(answer);
    expect(text).toContain("regions 100");
    expect(text).toContain("2024-06-01");
    expect(text).toContain("! english FEW");
    expect((await show(answer, fakeRun({}, { language: "zh" }))).text).toContain("! 中文 FEW");
  });

  it("shows no table where it is refused, only why", async () => {
    const { text, code } = await show({ ...whole, refusal: remark("TOO_FEW_REGIONS"), places: [] });
    expect(text).toContain("english TOO_FEW_REGIONS");
    expect(text).not.toContain("Nothing was found.");
    expect(code).toBe(0);
  });

  it("says so where nothing was found", async () => {
    expect((await show({ ...whole, places: [] })).text).toBe("0 places\nNothing was found.");
  });

  it("does not go on with an answer of another shape", async () => {
    await show(whole);
    const odd = { ...view, answer: z.object({ cities: z.array(z.string()) }) } as unknown as typeof view;
    const access = { schema, createContext: () => contextOf(fakeRunner({})), close: () => Promise.resolve() };
    await expect(showAnalysis(access, fakeRun(), odd, {})).rejects.toThrow(z.ZodError);
  });
});

describe("a figure on the command line", () => {
  it("has as many digits as say something, and is empty where it is unknown", () => {
    expect([digits(0.256), digits(3, 0), digits(null)]).toEqual(["0.26", "3", ""]);
    expect([percent(0.1234), percent(1), percent(0), percent(null)]).toEqual(["12.3 %", "100.0 %", "0.0 %", ""]);
  });

  it("is a word in the language where it is a value of an enum, and stays as it is where it is none", () => {
    expect(wordOf("AnalysisStatus", "REFUSED", "zh")).toBe("拒绝");
    expect(wordOf("AnalysisStatus", "REFUSED", "en")).toContain("no answer");
    expect(wordOf("AnalysisStatus", "OTHER", "en")).toBe("OTHER");
    expect(wordOf("NoSuchEnum", "X", "zh")).toBe("X");
  });
});
