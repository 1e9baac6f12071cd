import { type EntityLabel, isEntityLabel, kindOf } from "../ontology/entity-kinds.js";
import { entityProperties } from "../ontology/properties.js";
import { type Path, refuseRule, type RuleScope } from "./columns.js";
import { compileCondition } from "./conditions.js";
import type { NodeItem, Properties } from "./import-item.js";
import type { NodeRule } from "./mapping-shape.js";
import { compileProperties, type PropertiesOf } from "./property-rules.js";
import type { Cell } from "./read-rows.js";
import { RowProblem } from "./row-problem.js";
import { compileTemplate } from "./templates.js";
import type { RuleHelp } from "./value-rules.js";

/** Gives what a row becomes, or throws a row problem. */
export type ItemsOf<T> = (cells: readonly Cell[], row: number) => readonly T[];

/** Says that an id is not what the label's ids look like. */
export function checkId(label: EntityLabel, id: string): void {
  const { prefix } = kindOf(label);
  if (id === "") throw new RowProblem("MISSING_ID", "id", `Every ${label} has an id, but this row gives none.`);
  if (!id.startsWith(`${prefix}:`) || id.length === prefix.length + 1 || id.length > 512)
    throw new RowProblem("BAD_ID", "id", `The id of a ${label} begins with ${prefix}:, but got ${id.slice(0, 80)}.`);
}

/** Checks that a node can be kept: its id fits its label, and it has a name. */
export function checkedNode(label: EntityLabel, id: string, properties: Properties): NodeItem {
  checkId(label, id);
  if (properties["name"] === undefined)
    throw new RowProblem("MISSING_NAME", "name", `Every node has a name, but ${id} has none.`);
  return { label, id, properties };
}

/** Compiles a rule for nodes. */
export function compileNodeRule(rule: NodeRule, scope: RuleScope, path: Path, help: RuleHelp): ItemsOf<NodeItem> {
  const when = compileCondition(rule.when, scope, [...path, "when"]);
  const idOf = compileTemplate(rule.id, scope, [...path, "id"]);
  const labelOf = compileTemplate(rule.label, scope, [...path, "label"]);
  const compiled = new Map<EntityLabel, PropertiesOf>();
  const propertiesFor = (label: EntityLabel): PropertiesOf => {
    const known = compiled.get(label);
    if (known !== undefined) return known;
    const table = { ...entityProperties, ...kindOf(label).properties };
    const made = compileProperties(rule.properties, table, scope, [...path, "properties"], help);
    compiled.set(label, made);
    return made;
  };
  if (!rule.label.includes("{")) {
    if (!isEntityLabel(rule.label))
      throw refuseRule(scope, [...path, "label"], `A label is one of the ontology's, but got ${rule.label}.`);
    propertiesFor(rule.label);
  }
  return (cells) => {
    if (!when(cells)) return [];
    const label = labelOf(cells);
    if (!isEntityLabel(label))
      throw new RowProblem("UNKNOWN_LABEL", "label", `A label is one of the ontology's, but got ${label}.`);
    return [checkedNode(label, idOf(cells), propertiesFor(label)(cells))];
  };
}
