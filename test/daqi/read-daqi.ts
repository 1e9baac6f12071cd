import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type EntityLabel, isEntityLabel } from "../../src/ontology/entity-kinds.js";

/** One row of a table, by column name. */
export type Row = ReadonlyMap<string, string>;

const root = new URL("../../", import.meta.url);

/** Reads a table of comma-separated values whose first row names the columns; a ragged row is an error. */
function readTable(url: URL): Row[] {
  const [header = [], ...rows] = parse(readFileSync(url, "utf8"), { bom: true });
  return rows.map((row) => new Map(header.map((column, index) => [column, row[index] ?? ""])));
}

/** The text of a file of the data set. */
export const readText = (file: string): string => readFileSync(new URL(`data/daqi/${file}`, root), "utf8");

/** The rows of a file of the data set. */
export const readRows = (file: string): Row[] => readTable(new URL(`data/daqi/${file}`, root));

/** The text of a row's cell; asking for a column that the file does not have is an error. */
export function cell(row: Row, column: string): string {
  const value = row.get(column);
  if (value === undefined) throw new Error(`the file must have the column ${column}`);
  return value;
}

/** The items of a cell that holds a list. */
export const list = (row: Row, column: string): string[] =>
  cell(row, column)
    .split(";")
    .filter((item) => item !== "");

/** The label of everything that the data set declares, by id. */
export function declaredLabels(): Map<string, EntityLabel> {
  const labels = new Map<string, EntityLabel>();
  for (const row of readRows("entities.csv")) {
    const label = cell(row, "label");
    if (!isEntityLabel(label)) throw new Error(`${label} must be a label of the ontology`);
    labels.set(cell(row, "id"), label);
  }
  for (const row of readRows("documents.csv")) labels.set(cell(row, "id"), "Document");
  for (const row of readRows("claims.csv")) labels.set(cell(row, "id"), "Claim");
  for (const row of readRows("coverage.csv")) labels.set(cell(row, "id"), "Coverage");
  return labels;
}

const regionTables = ["data/regions/regions.csv", "../shared/data/regions/regions.csv"].map(
  (path) => new URL(path, root),
);

/** The ids and names of the official regions, or undefined where their table is absent. */
export function officialRegions(): Map<string, string> | undefined {
  const table = regionTables.find((url) => existsSync(url));
  if (table === undefined) return undefined;
  return new Map(readTable(table).map((row) => [`reg:${cell(row, "code").padEnd(6, "0")}`, cell(row, "name")]));
}

const articleFile = new URL("../shared/source/daqi-2024.txt", root);

/** The article's text, or undefined where the sources are absent. */
export const articleText = (): string | undefined =>
  existsSync(articleFile) ? readFileSync(articleFile, "utf8") : undefined;

/** The article's paragraphs as the README counts them: no titles or headings, broken lines joined up to the full stop. */
export function paragraphsOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines.filter((each) => each !== "" && !each.startsWith("#"))) {
    const before = open ? (paragraphs.pop() ?? "") : "";
    paragraphs.push(before + line);
    open = !/[。！？”]$/.test(line);
  }
  return paragraphs;
}
