import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** One row of a table, by column name; a column that is absent reads as empty. */
export type Row = Readonly<Record<string, string>>;

const root = new URL("../../", import.meta.url);

/** Reads a table of comma-separated values under the repository's folder; a ragged row is an error. */
export const readTable = (path: string): Row[] =>
  parse(readFileSync(new URL(path, root), "utf8"), { columns: true, bom: true });

/** The text of a file under the repository's folder. */
export const readText = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** The rows of a file of the data set nev. */
export const readNev = (file: string): Row[] => readTable(`data/nev/${file}`);

/** A cell's text. */
export const cell = (row: Row, column: string): string => row[column] ?? "";

/** A cell's list. */
export const list = (row: Row, column: string): string[] =>
  cell(row, column)
    .split(";")
    .filter((item) => item !== "");

/** A link as the matcher takes it, with what the tests ask of it. */
export interface Link {
  readonly id: string;
  readonly slug: string;
  readonly terms: readonly string[];
  readonly excludedTerms: readonly string[];
  readonly stage: string;
  readonly reason: string;
}

/** The links of the template. */
export const readLinks = (): Link[] =>
  readNev("links.csv").map((row) => ({
    id: cell(row, "id"),
    slug: cell(row, "id").replace("link:nev/", ""),
    terms: list(row, "terms"),
    excludedTerms: list(row, "excludedTerms"),
    stage: cell(row, "stage"),
    reason: cell(row, "reason"),
  }));

/** One requirement between two links, by their slugs. */
export interface Requirement {
  readonly from: string;
  readonly to: string;
  readonly essentiality: number;
  readonly group: string;
  readonly reason: string;
}

const slug = (id: string): string => id.replace("link:nev/", "");

/** The requirements of the template. */
export const readRequirements = (): Requirement[] =>
  readNev("requires.csv").map((row) => ({
    from: slug(cell(row, "from")),
    to: slug(cell(row, "to")),
    essentiality: Number(cell(row, "essentiality")),
    group: cell(row, "group"),
    reason: cell(row, "reason"),
  }));

/** All links that the start needs, directly or through others; a link may be left out of the walk. */
export function closure(start: string, requirements: readonly Requirement[], without?: string): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { from, to } of requirements) {
      if (from !== at || to === without || found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  return found;
}

/** The product names of the data set by id. */
export const productNames = (): Map<string, string> =>
  new Map(readNev("products.csv").map((row) => [cell(row, "id"), cell(row, "name")]));
