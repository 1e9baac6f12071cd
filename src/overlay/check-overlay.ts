import { badInput } from "../errors.js";
import { type EntityLabel, labelOfId } from "../ontology/entity-kinds.js";
import { mayConnect, type RelationshipType } from "../ontology/relationship-types.js";
import { addableKinds, type OverlayEdge, type OverlayNode, removableKinds, scenarioTypes } from "./graph-overlay.js";
import type { ScenarioInput } from "./overlay.args.js";

const mostItems = 100;

/** Refuses a scenario that is empty or too large, and one that names the same thing twice. */
export function checkSize(given: ScenarioInput): void {
  const lists = Object.entries(given) as [string, readonly unknown[]][];
  if (lists.every(([, items]) => items.length === 0))
    throw badInput("A scenario must change something, but got nothing.");
  for (const [name, items] of lists)
    if (items.length > mostItems) throw badInput(`${name} takes at most ${mostItems} items, but got ${items.length}.`);
  const ids = given.addNodes.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw badInput(`Every id of addNodes must be new, but got ${twice} twice.`, { ids: [twice] });
}

/** Gives the kind of a node to be added; refuses kinds that no scenario may add. */
export function checkNode(id: string): EntityLabel {
  const label = labelOfId(id);
  if (label === undefined || !addableKinds.includes(label))
    throw badInput(`A node of a scenario must be of the kinds ${addableKinds.join(", ")}, but got ${id}.`, {
      ids: [id],
    });
  return label;
}

/** Refuses to remove a node of a kind that no scenario may remove. */
export function checkRemovedNode(node: OverlayNode | undefined): void {
  if (node !== undefined && !removableKinds.includes(node.label))
    throw badInput(
      `A scenario may remove nodes of the kinds ${removableKinds.join(", ")}, but got ${node.id} of the kind ${node.label}.`,
      { ids: [node.id] },
    );
}

/** Refuses to remove an edge of a type that no scenario may change. */
export function checkRemovedEdge(id: string, type: RelationshipType): void {
  if (!isScenarioType(type))
    throw badInput(`A scenario may remove edges of the types ${scenarioTypes.join(", ")}, but got ${id}.`, {
      ids: [id],
    });
}

/** Refuses an edge of a type that no scenario may add, between kinds that it can't join, or at a node that goes. */
export function checkEdge(
  edge: OverlayEdge,
  nodes: ReadonlyMap<string, OverlayNode>,
  removed: ReadonlySet<string>,
): void {
  const { type, from, to, properties } = edge;
  if (!isScenarioType(type))
    throw badInput(`A scenario may add edges of the types ${scenarioTypes.join(", ")}, but got ${type}.`);
  const gone = [from, to].filter((id) => removed.has(id));
  if (gone.length > 0)
    throw badInput(`An added edge must join nodes that stay, but got ${gone.join(", ")}.`, { ids: gone });
  const [start, end] = [nodes.get(from), nodes.get(to)];
  if (start === undefined || end === undefined || !mayConnect(type, start.label, end.label))
    throw badInput(`${type} must join kinds that the ontology lets it join, but got ${from} and ${to}.`, {
      ids: [from, to],
    });
  const { confidence, essentiality } = properties;
  if (typeof confidence === "number" && !(confidence >= 0 && confidence <= 1))
    throw badInput(`confidence must be from 0 to 1, but got ${confidence}.`, { confidence });
  if (typeof essentiality === "number" && ![0, 1, 2].includes(essentiality))
    throw badInput(`essentiality must be 0, 1 or 2, but got ${essentiality}.`, { essentiality });
  for (const name of ["amount", "output"]) {
    const value = properties[name];
    if (typeof value === "number" && !(value >= 0)) throw badInput(`${name} must be at least 0, but got ${value}.`);
  }
}

/** Refuses ids that break a rule. */
export function requireFound(where: string, rule: string, ids: readonly string[]): void {
  if (ids.length > 0) throw badInput(`Every id of ${where} must ${rule}, but got ${ids.join(", ")}.`, { ids });
}

const isScenarioType = (type: RelationshipType): boolean => (scenarioTypes as readonly string[]).includes(type);
