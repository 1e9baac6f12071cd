import { entityLabels, kindOf } from "../ontology/entity-kinds.js";
import { bookkeepingProperties, entityProperties, relationshipProperties } from "../ontology/properties.js";
import { relationshipOf, relationshipTypeNames } from "../ontology/relationship-types.js";

/** What fills the named holes of a statement: `{ LABEL: "Enterprise" }` for `{{LABEL}}`. */
export type Holes = Readonly<Record<string, string>>;

/** The properties of nodes and edges. */
const properties = new Set<string>([
  ...bookkeepingProperties,
  ...Object.keys({ ...entityProperties, ...relationshipProperties }),
  ...entityLabels.flatMap((label) => Object.keys(kindOf(label).properties)),
  ...relationshipTypeNames.flatMap((type) => Object.keys(relationshipOf(type).properties)),
]);

/** Everything that may stand in a hole: labels, their properties, relationship types, arrows. A request may choose among columns, never bring a word. */
const allowed = new Set<string>([
  ...entityLabels,
  ...properties,
  ...relationshipTypeNames,
  "Entity",
  "Organization",
  "ASC",
  "DESC",
  "-",
  "<-",
  "->",
  "<",
  ">",
]);

/** Puts the fillings into a statement; refuses what is outside the closed lists, missing or superfluous. */
export function fillHoles(name: string, source: string, holes: Holes): string {
  const filled = source.replaceAll(/\{\{([A-Z]+)\}\}/g, (_, hole: string) => {
    const filling = holes[hole];
    if (filling === undefined) throw new Error(`${name}.cypher has the hole ${hole}, but nothing fills it.`);
    if (!isAllowed(filling)) throw new Error(`A hole takes words of the ontology, but ${hole} was given ${filling}.`);
    return filling;
  });
  for (const hole of Object.keys(holes))
    if (!source.includes(`{{${hole}}}`)) throw new Error(`${name}.cypher has no hole ${hole}.`);
  return filled;
}

/** Words of the ontology, one or several joined by a bar; columns; or properties with where their values come from. */
const isAllowed = (filling: string): boolean =>
  filling.split("|").every((word) => allowed.has(word)) ||
  filling.split(", ").every((part) => isColumn(part) || isAssignment(part));

/** `node.name`, a property of a node or an edge that a statement has found. */
function isColumn(text: string): boolean {
  const [, name = ""] = /^(?:node|r)\.(\w+)$/.exec(text) ?? [];
  return properties.has(name);
}

/** `name: row[2]`, a place in a row's list, or `version: $common.version`, what all rows share. */
function isAssignment(text: string): boolean {
  const found = /^(\w+): (?:row\[\d+\]|\$common\.(\w+))$/.exec(text);
  const [, name = "", shared = name] = found ?? [];
  return properties.has(name) && shared === name;
}
