import { cellText, columnIndex, type Path, refuseRule, type RuleScope } from "./columns.js";
import type { Condition } from "./mapping-shape.js";
import type { Cell } from "./read-rows.js";

export type Test = (cells: readonly Cell[]) => boolean;

/** Makes a test of a row from a condition; no condition always holds. */
export function compileCondition(condition: Condition | undefined, scope: RuleScope, path: Path): Test {
  if (condition === undefined) return () => true;
  const index = columnIndex(scope, condition.column, [...path, "column"]);
  const { equals, notEquals, equalsColumn, matches, oneOf, notEmpty } = condition;
  if (equals !== undefined) return (cells) => cellText(cells, index) === equals;
  if (notEquals !== undefined) return (cells) => cellText(cells, index) !== notEquals;
  if (oneOf !== undefined) return (cells) => oneOf.includes(cellText(cells, index));
  if (matches !== undefined) {
    const pattern = compilePattern(matches, scope, [...path, "matches"]);
    return (cells) => pattern.test(cellText(cells, index));
  }
  if (equalsColumn !== undefined) {
    const other = columnIndex(scope, equalsColumn, [...path, "equalsColumn"]);
    return (cells) => cellText(cells, index) === cellText(cells, other);
  }
  return (cells) => (cellText(cells, index) !== "") === notEmpty;
}

function compilePattern(source: string, scope: RuleScope, path: Path): RegExp {
  try {
    return new RegExp(source, "u");
  } catch {
    throw refuseRule(scope, path, `matches takes a regular expression, but got ${source}.`);
  }
}
