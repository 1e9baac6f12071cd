import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import {
  type AttachingDecision,
  countMakers,
  type MakerCounts,
  type ProductFact,
} from "../src/attaching/count-makers.js";

type Row = Readonly<Record<string, string>>;

const table = new URL("../../shared/data/ashare/", import.meta.url);
const data = new URL("../data/nev/", import.meta.url);

/** The file that this command rewrites. */
export const countsFile = new URL("link-counts.csv", data);

/** Whether the whole table lies beside the repository. */
export const tableIsThere = existsSync(new URL("company_product.csv", table));

const read = (file: URL): Row[] => parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true });
const column = (row: Row, name: string): string => row[name] ?? "";
const list = (text: string): string[] => text.split(";").filter((part) => part !== "");

const tableFacts = (): ProductFact[] => {
  const known = new Set(read(new URL("companies.csv", table)).map((row) => column(row, "code")));
  return read(new URL("company_product.csv", table))
    .map((row) => ({ company: column(row, "company_code"), product: column(row, "product") }))
    .filter(({ company }) => known.has(company));
};

const ownFacts = (names: ReadonlyMap<string, string>): ProductFact[] =>
  read(new URL("enterprise-products.csv", data)).map((row) => ({
    company: column(row, "from").replace("ent:", ""),
    product: names.get(column(row, "to")) ?? "",
  }));

const ownDecisions = (names: ReadonlyMap<string, string>): AttachingDecision[] =>
  read(new URL("decisions.csv", data)).map((row) => ({
    product: names.get(column(row, "fromId")) ?? "",
    linkId: column(row, "toId"),
    accepted: column(row, "decision") === "ACCEPTED",
  }));

const ownLinks = () =>
  read(new URL("links.csv", data)).map((row) => ({
    id: column(row, "id"),
    name: column(row, "name"),
    terms: list(column(row, "terms")),
    excludedTerms: list(column(row, "excludedTerms")),
  }));

const header = [
  ...["id", "name", "predicate", "value", "unit", "statedQuantity", "statedOn", "statedOnPrecision", "quote"],
  ...["confidence", "subjects", "document"],
];
const rule = "按词挂链，加编者采纳、减编者否决；含本数据集所列的公司与产品；表截至2021年10月";

/** One claim of quantity as a row; the texts hold neither commas nor quotes. */
const claimRow = (id: string, name: string, predicate: string, count: number, quote: string, subject: string): string =>
  [
    ...[`clm:nev/${id}`, name, predicate, String(count), "家", String(count), "2021-10-01", "MONTH"],
    ...[`${quote}：${String(count)}家。${rule}。`, "0.7", subject, "doc:nev/count"],
  ].join(",");

const claims = (counts: MakerCounts, links: ReturnType<typeof ownLinks>): string[] => [
  claimRow(
    ...(["listed-attachable", "全国有可挂链产品的上市公司数", "listedCompaniesWithAttachableProduct"] as const),
    ...([counts.total, "全国有至少一个可挂链产品的上市公司", "chain:nev"] as const),
  ),
  ...links.map(({ id, name }) =>
    claimRow(
      ...([`makers-${id.replace("link:nev/", "")}`, `全国“${name}”上市公司数`, "listedMakerCount"] as const),
      ...([counts.byLink.get(id) ?? 0, `全国生产“${name}”的上市公司`, id] as const),
    ),
  ),
];

/** Gives the text of the counts file, counted anew from the whole table and the data set. */
export function countListedMakers(): string {
  const names = new Map(read(new URL("products.csv", data)).map((row) => [column(row, "id"), column(row, "name")]));
  const links = ownLinks();
  const counts = countMakers([...tableFacts(), ...ownFacts(names)], links, ownDecisions(names));
  return `${[header.join(","), ...claims(counts, links)].join("\n")}\n`;
}

function main(): void {
  if (!tableIsThere) {
    console.error(
      "The table of listed companies (../shared/data/ashare) is absent: data/nev/link-counts.csv stays as it is.",
    );
    process.exitCode = 1;
    return;
  }
  writeFileSync(countsFile, countListedMakers());
  console.log("data/nev/link-counts.csv is written.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
