import { z } from "zod";
import { csvLine } from "../exporting/csv-cells.js";
import { registeredTerms } from "../graphql/enums.js";
import type { GraphAccess } from "../start/graph-access.js";
import { ask } from "./ask.js";
import { exitCodes } from "./exit-code.js";
import type { Run } from "./run.js";
import { type Column, renderTable } from "./table.js";
import type { TextKey } from "./texts.js";

/** A sentence of an answer, in the language that was asked for. */
export const sentence = z.object({ text: z.string() });

/** An entity of an answer, by the name that is shown. */
export const named = z.object({ id: z.string(), displayName: z.string() });

/** What every analysis says beside its results. */
const frame = z.object({
  status: z.string(),
  refusal: z.object({ code: z.string(), sentence }).nullable(),
  truncations: z.array(z.object({ limit: z.string(), value: z.number() })),
  warnings: z.array(z.object({ code: z.string(), sentence })),
  dataThrough: z.string().nullable(),
});

/** The fields of every analysis that a command shows; a view's query spreads them as `...Frame`. */
export const frameFragment = `fragment Frame on Analysis {
  status
  refusal { code sentence(lang: $lang) { text } }
  truncations { limit value }
  warnings { code sentence(lang: $lang) { text } }
  dataThrough
}`;

/** A column of an analysis's table: its title, its word in CSV, and its cell for a row. */
export interface ViewColumn<Row> {
  readonly title: TextKey;
  readonly name: string;
  readonly cell: (row: Row) => string;
  readonly right?: boolean;
  readonly flexible?: boolean;
}

/** How a command shows an analysis: what it asks, what it reads of the answer, and the columns of its table. */
export interface AnalysisView<Answer extends z.ZodObject, Row> {
  /** The root field, whose fields `answer` reads beside those of every analysis. */
  readonly field: string;
  readonly query: string;
  readonly answer: Answer;
  readonly rows: (answer: z.output<Answer>) => readonly Row[];
  readonly columns: readonly ViewColumn<Row>[];
  /** Lines above the table. */
  readonly head?: (answer: z.output<Answer>, run: Run) => readonly string[];
}

/** Asks an analysis and shows its answer as a table, as JSON or as CSV. */
export async function showAnalysis<Answer extends z.ZodObject, Row>(
  access: GraphAccess,
  run: Run,
  view: AnalysisView<Answer, Row>,
  variables: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { terminal, options, language } = run;
  const lang = language === "zh" ? "ZH" : "EN";
  const shape = z.object({ [view.field]: frame.loose() });
  const data = await ask(access, run, {
    query: `${view.query} ${frameFragment}`,
    variables: { ...variables, lang },
    shape,
  });
  const whole = data[view.field];
  const answer = view.answer.parse(whole);
  const rows = view.rows(answer);
  if (options["json"] === true) terminal.out(JSON.stringify(whole, null, 2));
  else if (options["csv"] === true) terminal.out(renderCsv(view.columns, rows));
  else terminal.out(renderView(view, answer, rows, frame.parse(whole), run));
  return exitCodes.done;
}

function renderView<Answer extends z.ZodObject, Row>(
  view: AnalysisView<Answer, Row>,
  answer: z.output<Answer>,
  rows: readonly Row[],
  { refusal, truncations, warnings, dataThrough }: z.output<typeof frame>,
  run: Run,
): string {
  const { say, terminal } = run;
  const columns = view.columns.map(
    ({ title, right, flexible }): Column => ({
      title: say(title),
      ...(right === undefined ? {} : { right }),
      ...(flexible === undefined ? {} : { flexible }),
    }),
  );
  const cells = rows.map((row) => view.columns.map(({ cell }) => cell(row)));
  const table = refusal === null && rows.length > 0 ? [renderTable(columns, cells, terminal.columns), ""] : [];
  const cut = truncations.map(({ limit, value }) => `${limit} ${value}`).join(", ");
  return [
    ...(view.head?.(answer, run) ?? []),
    ...(refusal === null ? [] : [refusal.sentence.text]),
    ...(refusal === null && rows.length === 0 ? [say("analysis.nothing")] : []),
    ...table,
    ...(cut === "" ? [] : [say("path.truncated", { limits: cut })]),
    ...(dataThrough === null ? [] : [say("gaps.dataThrough", { date: dataThrough })]),
    ...warnings.map((warning) => `! ${warning.sentence.text}`),
  ].join("\n");
}

/** The mark by which spreadsheets know UTF-8 comes first. */
function renderCsv<Row>(columns: readonly ViewColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) => csvLine(columns.map(({ cell }) => cell(row))));
  return `\uFEFF${csvLine(columns.map(({ name }) => name))}${lines.join("")}`.trimEnd();
}

/** A number for reading: as many digits as say something; nothing where it is unknown. */
export const digits = (value: number | null, places = 2): string => (value === null ? "" : value.toFixed(places));

/** A share for reading, in per cent. */
export const percent = (share: number | null): string => (share === null ? "" : `${(share * 100).toFixed(1)} %`);

/** The word of an enum's value, as the schema describes it. */
export function wordOf(enumName: string, value: string, language: "zh" | "en"): string {
  return registeredTerms().get(enumName)?.[value]?.[language] ?? value;
}
