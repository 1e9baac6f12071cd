import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

type Row = Readonly<Record<string, string>>;

const source = new URL("../../shared/data/regions/regions.csv", import.meta.url);
const target = new URL("../data/regions/regions.csv", import.meta.url);

const fillers = new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]);
const fullCode = (code: string): string => code.padEnd(6, "0");

/** The names by which people call a place, beside the official one: 宁波 for 宁波市, 周隘陈村 for 周隘陈村委会. */
export function aliasesOf(name: string, level: string): string[] {
  if (level === "COMMUNITY") {
    const place = name.replace(/(?<=社区|村)(居委会|委会)$/u, "");
    const names = new Set([place, place.replace(/(社区|村)$/u, "")]);
    return [...names].filter((alias) => alias !== name && alias.length > 1);
  }
  const short = name.replace(/(维吾尔|壮族|回族)?自治区$|[省市区县]$/u, "");
  return level !== "STREET" && short.length > 1 && short !== name ? [short] : [];
}

/** 东莞, 中山 and 儋州 have no districts and stand in the source once more as their own: the same code, the same place. */
const isItsOwnParent = ({ code = "", parent_code: parent = "" }: Row): boolean =>
  parent !== "" && fullCode(code) === fullCode(parent);

/** Gives the shipped table: full codes, ids, short names, parents up to the country, and what is no place marked. */
export function shippedRegions(rows: readonly Row[]): string {
  const places = rows.filter((row) => !isItsOwnParent(row));
  const lines = places.map(({ code = "", name = "", level = "", parent_code: parent = "" }) => {
    const filler = level === "CITY" && fillers.has(name);
    const aliases = filler ? [] : aliasesOf(name, level);
    const parentId = `reg:${parent === "" ? "100000" : fullCode(parent)}`;
    return [`reg:${fullCode(code)}`, name, aliases.join(";"), fullCode(code), level, String(filler), parentId].join(
      ",",
    );
  });
  const country = "reg:100000,中华人民共和国,中国;全国,100000,COUNTRY,false,";
  return `${["id,name,aliases,code,level,statisticalFiller,parentId", country, ...lines].join("\n")}\n`;
}

function main(): void {
  const rows: Row[] = parse(readFileSync(source), { columns: true, bom: true });
  writeFileSync(target, shippedRegions(rows));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
