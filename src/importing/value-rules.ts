import { cellText, columnIndex, type Path, type RuleScope } from "./columns.js";
import { compileCondition } from "./conditions.js";
import type { ValueRule } from "./mapping-shape.js";
import type { Cell } from "./read-rows.js";
import { compileTemplate } from "./templates.js";

/** A row's text or list of texts for a rule; empty where there is none. */
export type RawOf = (cells: readonly Cell[]) => string | readonly string[];

/** What a mapping's transformations may ask, and where omitted values are counted. */
export interface RuleHelp {
  readonly regionOf: (fullName: string) => string;
  readonly isAccountingName: (name: string) => boolean;
  readonly onOmitted: (reason: string) => void;
}

type Constant = string | number | boolean | readonly string[];

const rawOf = (constant: Constant): string | readonly string[] =>
  typeof constant === "object" ? constant : String(constant);

/** Compiles a rule for a value into a function of the row. */
export function compileValue(rule: ValueRule, scope: RuleScope, path: Path, help: RuleHelp): RawOf {
  if (typeof rule === "string") {
    if (rule.includes("{")) return compileTemplate(rule, scope, path);
    return compileColumn(rule, scope, path);
  }
  if ("value" in rule) {
    const raw = rawOf(rule.value);
    return () => raw;
  }
  if ("template" in rule) return compileTemplate(rule.template, scope, [...path, "template"]);
  return compileSteps(rule, scope, path, help);
}

/** The name of the column that a rule reads, for the rejects file. */
export const columnOf = (rule: ValueRule, otherwise: string): string => {
  if (typeof rule === "string") return rule.includes("{") ? otherwise : rule;
  return "column" in rule ? rule.column : otherwise;
};

function compileColumn(name: string, scope: RuleScope, path: Path): RawOf {
  const index = columnIndex(scope, name, path);
  return (cells) => {
    const cell = cells[index] ?? "";
    return typeof cell === "string" ? cell.trim() : cell;
  };
}

type StepsRule = Extract<ValueRule, { column: string }>;

function compileSteps(rule: StepsRule, scope: RuleScope, path: Path, help: RuleHelp): RawOf {
  const index = columnIndex(scope, rule.column, [...path, "column"]);
  const steps: ((raw: string | readonly string[]) => string | readonly string[])[] = [];
  const { split, map, transform } = rule;
  if (split !== undefined)
    steps.push((raw) =>
      typeof raw === "string"
        ? raw
            .split(split)
            .map((part) => part.trim())
            .filter(Boolean)
        : raw,
    );
  if (map !== undefined) {
    const known = new Map(Object.entries(map).map(([from, to]) => [from, rawOf(to)]));
    steps.push((raw) =>
      typeof raw === "string" ? (known.get(raw) ?? raw) : raw.flatMap((part) => known.get(part) ?? part),
    );
  }
  if (transform === "regionFromName") steps.push((raw) => (typeof raw === "string" ? help.regionOf(raw) : ""));
  if (transform === "isAccountingName")
    steps.push((raw) => (typeof raw === "string" && help.isAccountingName(raw) ? "true" : ""));
  const otherwise = rule.default === undefined ? "" : rawOf(rule.default);
  const omit = rule.omitWhen === undefined ? undefined : compileCondition(rule.omitWhen, scope, [...path, "omitWhen"]);
  const reason = rule.reason ?? `${rule.column} is left out`;
  return (cells) => {
    if (omit?.(cells) === true) {
      help.onOmitted(reason);
      return "";
    }
    const cell = cells[index] ?? "";
    const text = typeof cell === "string" ? cellText(cells, index) : cell;
    const raw = steps.reduce((value, step) => step(value), text);
    return raw.length === 0 ? otherwise : raw;
  };
}
