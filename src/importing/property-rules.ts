import type { PropertyTable } from "../ontology/properties.js";
import { type Path, refuseRule, type RuleScope } from "./columns.js";
import type { PropertyValue } from "./import-item.js";
import type { ValueRule } from "./mapping-shape.js";
import { convertFor } from "./property-values.js";
import type { Cell } from "./read-rows.js";
import { columnOf, compileValue, type RuleHelp } from "./value-rules.js";

/** Gives a row's properties, each of the ontology's type; what is empty is absent. */
export type PropertiesOf = (cells: readonly Cell[]) => Record<string, PropertyValue>;

/** What is stated under the properties of a rule: a rule for each, or every column named like a property. */
export type PropertyRules = "*" | Readonly<Record<string, ValueRule>>;

/** Compiles the properties of a rule; one that the ontology lacks is refused with the mapping's line. */
export function compileProperties(
  rules: PropertyRules,
  table: PropertyTable,
  scope: RuleScope,
  path: Path,
  help: RuleHelp,
): PropertiesOf {
  const stated = rules === "*" ? columnsLike(table, scope) : rules;
  const readers = Object.entries(stated).map(([name, rule]) => {
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    if (spec === undefined)
      throw refuseRule(
        scope,
        [...path, name],
        `A property is one of ${Object.keys(table).join(", ")}, but got ${name}.`,
      );
    const rulePath = rules === "*" ? path : [...path, name];
    const raw = compileValue(rule, scope, rulePath, help);
    return { name, raw, convert: convertFor(spec, columnOf(rule, name)) };
  });
  return (cells) => {
    const properties: Record<string, PropertyValue> = {};
    for (const { name, raw, convert } of readers) {
      const value = convert(raw(cells));
      if (value !== undefined) properties[name] = value;
    }
    return properties;
  };
}

function columnsLike(table: PropertyTable, scope: RuleScope): Record<string, ValueRule> {
  const names = Object.keys(table).filter((name) => scope.columns.includes(name));
  return Object.fromEntries(names.map((name) => [name, name]));
}
