import { hash } from "node:crypto";
import { normaliseName } from "../lib/normalise-name.js";
import { BoundedMap } from "./bounded-map.js";
import { cellText, columnIndex, type Path, refuseRule, type RuleScope } from "./columns.js";
import type { Cell } from "./read-rows.js";

/** Makes a row's text from a template; empty where a column that it names is empty. */
export type TextOf = (cells: readonly Cell[]) => string;

const hashes = new BoundedMap<string, string>(200_000);

/** Gives the first 12 hex digits of the SHA-256 of a name in its normal form. */
export function nameHash(name: string): string {
  return hashes.get(name, () => hash("sha256", normaliseName(name)).slice(0, 12));
}

const filters: Readonly<Record<string, (text: string) => string>> = {
  hash: nameHash,
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  normal: normaliseName,
  /** Region codes: 2 and 4 digits are filled up to 6, longer ones stay. */
  pad6: (text) => text.padEnd(6, "0"),
};

const hole = /\{([^{}|]+)((?:\|[^{}|]+)*)\}/g;

/** Compiles `prd:ashare/{product|hash}` into a function of the row. */
export function compileTemplate(template: string, scope: RuleScope, path: Path): TextOf {
  const parts: (string | TextOf)[] = [];
  let end = 0;
  for (const found of template.matchAll(hole)) {
    parts.push(template.slice(end, found.index));
    parts.push(compileHole(found[1] ?? "", (found[2] ?? "").split("|").slice(1), scope, path));
    end = found.index + found[0].length;
  }
  parts.push(template.slice(end));
  return (cells) => {
    let text = "";
    for (const part of parts) {
      const piece = typeof part === "string" ? part : part(cells);
      if (piece === "" && typeof part !== "string") return "";
      text += piece;
    }
    return text;
  };
}

function compileHole(column: string, names: readonly string[], scope: RuleScope, path: Path): TextOf {
  const index = columnIndex(scope, column, path);
  const steps = names.map((name) => {
    const step = Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (step !== undefined) return step;
    const known = Object.keys(filters).join(", ");
    throw refuseRule(scope, path, `The filters of a template are ${known}, but got ${name}.`);
  });
  return (cells) => {
    const text = cellText(cells, index);
    return text === "" ? "" : steps.reduce((value, step) => step(value), text);
  };
}
