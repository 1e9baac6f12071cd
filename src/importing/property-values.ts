import { valueLists } from "../ontology/enums.js";
import type { PropertySpec } from "../ontology/properties.js";
import type { PropertyValue } from "./import-item.js";
import { RowProblem } from "./row-problem.js";

/** Turns a cell's text into a value of the property's type, or undefined where it is empty. */
export type Convert = (raw: string | readonly string[]) => PropertyValue | undefined;

/** Makes the conversion for a property; a text that is no such value is a row problem of its column. */
export function convertFor(spec: PropertySpec, column: string, separator = ";"): Convert {
  const allowed = spec.values === undefined ? undefined : new Set(Object.keys(valueLists[spec.values]));
  const check = (text: string): string => {
    if (allowed === undefined || allowed.has(text)) return text;
    throw new RowProblem("BAD_VALUE", column, `${column} takes ${[...allowed].join(", ")}, but got ${short(text)}.`);
  };
  if (spec.type === "STRING_LIST")
    return (raw) => {
      const parts = (typeof raw === "string" ? raw.split(separator) : raw).map((part) => part.trim());
      const list = parts.filter((part) => part !== "").map(check);
      return list.length === 0 ? undefined : list;
    };
  const single = convertSingle[spec.type];
  return (raw) => {
    const text = typeof raw === "string" ? raw : raw.join(separator);
    return text === "" ? undefined : single(check(text), column);
  };
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

type Single = (text: string, column: string) => PropertyValue;

const keep: Single = (text) => text;

const toInteger: Single = (text, column) => {
  const digits = text.replaceAll(/(?<=\d)[,，](?=\d{3})/g, "");
  if (!/^[+-]?\d{1,19}$/.test(digits))
    throw new RowProblem("BAD_NUMBER", column, `${column} takes a whole number, but got ${short(text)}.`);
  const value = BigInt(digits);
  if (BigInt.asIntN(64, value) === value) return value;
  throw new RowProblem("BAD_NUMBER", column, `${column} takes a whole number of 64 bits, but got ${short(text)}.`);
};

const toFloat: Single = (text, column) => {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value))
    throw new RowProblem("BAD_NUMBER", column, `${column} takes a number, but got ${short(text)}.`);
  if (/^[+-]?\d+$/.test(text) && BigInt(value) !== BigInt(text))
    throw new RowProblem(
      "BAD_NUMBER",
      column,
      `${column} takes a number that a double holds exactly, but got ${text}. State it as the value of a claim.`,
    );
  return value;
};

const truths = new Map([
  ...["true", "是", "1", "yes"].map((text) => [text, true] as const),
  ...["false", "否", "0", "no"].map((text) => [text, false] as const),
]);

const toBoolean: Single = (text, column) => {
  const value = truths.get(text.toLowerCase());
  if (value === undefined)
    throw new RowProblem("BAD_BOOLEAN", column, `${column} takes true or false (是, 否), but got ${short(text)}.`);
  return value;
};

const toDate: Single = (text, column) => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (date === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new RowProblem("BAD_DATE", column, `${column} takes a day as YYYY-MM-DD, but got ${short(text)}.`);
  return text;
};

const toInstant: Single = (text, column) => {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(Date.parse(text)))
    throw new RowProblem("BAD_DATE", column, `${column} takes an ISO 8601 instant, but got ${short(text)}.`);
  return new Date(text).toISOString();
};

const toUrl: Single = (text, column) => {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new RowProblem("BAD_URL", column, `${column} takes an http or https address, but got ${short(text)}.`);
};

const convertSingle: Record<Exclude<PropertySpec["type"], "STRING_LIST">, Single> = {
  STRING: keep,
  INT: toInteger,
  FLOAT: toFloat,
  BOOLEAN: toBoolean,
  DATE: toDate,
  DATETIME: toInstant,
  URL: toUrl,
};
