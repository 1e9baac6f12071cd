import { RowProblem } from "./row-problem.js";

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Reads one object of a JSON Lines file into cells; numbers keep their digits, since they are read as text. */
export function readJsonLine(
  text: string,
  columns: readonly string[],
): { cells: readonly (string | readonly string[])[]; problem?: RowProblem } {
  const bad = (message: string) => ({ cells: [], problem: new RowProblem("BAD_JSON", "", message) });
  let value: unknown;
  try {
    JSON.parse(text);
    value = JSON.parse(text.replaceAll(stringOrNumber, (found) => (found.startsWith('"') ? found : `"${found}"`)));
  } catch {
    return bad("A line must be one JSON object, but this one is not JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return bad("A line must be one JSON object, but this one is another value.");
  const members = new Map<string, unknown>(Object.entries(value));
  const cells = columns.map((column) => cellOf(members.get(column)));
  const odd = cells.indexOf(undefined);
  if (odd >= 0) return bad(`A member must be a plain value or a list of them, but ${columns[odd] ?? ""} is an object.`);
  if (text.includes("\\u0000"))
    return {
      cells: [],
      problem: new RowProblem("NUL_CHARACTER", "", "A row may hold no NUL character, but this one does."),
    };
  return { cells: cells.map((cell) => cell ?? "") };
}

function cellOf(value: unknown): string | readonly string[] | undefined {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map(cellOf);
  return parts.every((part) => typeof part === "string") ? parts : undefined;
}
