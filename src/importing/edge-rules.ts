import { valueLists } from "../ontology/enums.js";
import { labelOfId } from "../ontology/entity-kinds.js";
import { relationshipProperties } from "../ontology/properties.js";
import {
  isRelationshipType,
  mayConnect,
  type RelationshipType,
  relationshipOf,
} from "../ontology/relationship-types.js";
import { type Path, refuseRule, type RuleScope } from "./columns.js";
import { compileCondition } from "./conditions.js";
import type { EdgeItem, PropertyValue } from "./import-item.js";
import type { EdgeRule, ValueRule } from "./mapping-shape.js";
import type { ItemsOf } from "./node-rules.js";
import { compileProperties, type PropertiesOf } from "./property-rules.js";
import { RowProblem } from "./row-problem.js";
import { compileTemplate } from "./templates.js";
import { compileValue, type RuleHelp } from "./value-rules.js";

/** The rules for an edge's properties, with status and confidence from their own places. */
function statedRules(rule: EdgeRule, columns: readonly string[], type: RelationshipType): Record<string, ValueRule> {
  const table = { ...relationshipProperties, ...relationshipOf(type).properties };
  const named = Object.keys(table).filter((name) => columns.includes(name));
  const stated: Record<string, ValueRule> =
    rule.properties === "*" ? Object.fromEntries(named.map((name) => [name, name])) : { ...rule.properties };
  const { status, confidence } = rule;
  if (status !== undefined) stated["status"] = status in valueLists.RelationshipStatus ? { value: status } : status;
  if (confidence !== undefined)
    stated["confidence"] = typeof confidence === "number" ? { value: confidence } : confidence;
  return stated;
}

/** Checks that an edge can be kept: its ends may be joined by its type and are not one. */
export function checkedEdge(
  type: RelationshipType,
  from: string,
  to: string,
  properties: Record<string, PropertyValue>,
): EdgeItem {
  const [start, end] = [labelOfId(from), labelOfId(to)];
  if (start === undefined || end === undefined || !mayConnect(type, start, end)) {
    const { from: starts, to: ends } = relationshipOf(type);
    throw new RowProblem(
      "WRONG_ENDS",
      start === undefined ? "from" : "to",
      `${type} goes from ${starts.join(", ")} to ${ends.join(", ")}, but got ${from} and ${to}.`,
    );
  }
  if (from === to)
    throw new RowProblem("SELF_LOOP", "to", `An edge joins two nodes, but ${type} goes from ${from} to itself.`);
  const { validFrom, validTo } = properties;
  if (typeof validFrom === "string" && typeof validTo === "string" && validTo <= validFrom)
    throw new RowProblem("BAD_DATE", "validTo", `validTo lies after validFrom, but got ${validFrom} and ${validTo}.`);
  return relationshipOf(type).undirected === true && to < from
    ? { type, from: to, to: from, properties }
    : { type, from, to, properties };
}

/** Completes a row's properties with the defaults, and with the marks of where the edge comes from. */
function complete(properties: Record<string, PropertyValue>, document: string | undefined, row: number): void {
  properties["status"] ??= "ASSERTED";
  const confidence = (properties["confidence"] ??= 1);
  if (typeof confidence !== "number" || confidence < 0 || confidence > 1)
    throw new RowProblem("BAD_NUMBER", "confidence", `confidence is from 0 to 1, but got ${String(confidence)}.`);
  if (document === undefined || properties["claimIds"] !== undefined) return;
  properties["documentId"] ??= document;
  properties["row"] ??= BigInt(row);
}

/** Compiles a rule for edges; `document` is the source of edges that no claim states. */
export function compileEdgeRule(
  rule: EdgeRule,
  scope: RuleScope,
  path: Path,
  help: RuleHelp,
  document: string | undefined,
): ItemsOf<EdgeItem> {
  const when = compileCondition(rule.when, scope, [...path, "when"]);
  const typeOf = compileTemplate(rule.type, scope, [...path, "type"]);
  const fromOf = compileValue(rule.from, scope, [...path, "from"], help);
  const toOf = compileValue(rule.to, scope, [...path, "to"], help);
  const compiled = new Map<RelationshipType, PropertiesOf>();
  const propertiesFor = (type: RelationshipType): PropertiesOf => {
    const known = compiled.get(type);
    if (known !== undefined) return known;
    const table = { ...relationshipProperties, ...relationshipOf(type).properties };
    const rules = statedRules(rule, scope.columns, type);
    const made = compileProperties(rules, table, scope, [...path, "properties"], help);
    compiled.set(type, made);
    return made;
  };
  if (!rule.type.includes("{")) {
    if (!isRelationshipType(rule.type))
      throw refuseRule(scope, [...path, "type"], `A type is one of the ontology's, but got ${rule.type}.`);
    propertiesFor(rule.type);
  }
  return (cells, row) => {
    if (!when(cells)) return [];
    const type = typeOf(cells);
    if (type === "") return [];
    if (!isRelationshipType(type))
      throw new RowProblem("UNKNOWN_TYPE", "type", `A type is one of the ontology's, but got ${type}.`);
    const [starts, ends] = [listOf(fromOf(cells)), listOf(toOf(cells))];
    if (starts.length === 0 || ends.length === 0) return [];
    const properties = propertiesFor(type)(cells);
    complete(properties, document, row);
    return starts.flatMap((from) => ends.map((to) => checkedEdge(type, from, to, properties)));
  };
}

const listOf = (raw: string | readonly string[]): readonly string[] => {
  if (typeof raw !== "string") return raw.filter((part) => part !== "");
  return raw === "" ? [] : [raw];
};
