import { createHash } from "node:crypto";
import { readTarget } from "../chain/chain.queries.js";
import { loadEntity } from "../entities/entity/entity.loaders.js";
import { loadRelationship } from "../entities/relations/relationship.loaders.js";
import type { Context } from "../graphql/context.js";
import { kindOf } from "../ontology/entity-kinds.js";
import { relationshipId } from "../ontology/relationship-types.js";
import { checkEdge, checkNode, checkRemovedEdge, checkRemovedNode, checkSize, requireFound } from "./check-overlay.js";
import type { GraphOverlay, OverlayEdge, OverlayNode } from "./graph-overlay.js";
import type { ScenarioEdgeInput, ScenarioInput, ScenarioNodeInput } from "./overlay.args.js";
import { readKindsAbove, readNodeKeys, readStoredProducts, readStoredProduction } from "./overlay.queries.js";

/** Gives a scenario with all that its ids stand for; refuses what is not in the graph or may not be in a scenario. */
export async function loadOverlay(context: Context, given: ScenarioInput): Promise<GraphOverlay> {
  checkSize(given);
  const nodes = await loadNodes(context, given);
  const removedEdges = await loadRemovedEdges(context, given.removeRelationshipIds);
  const addedEdges = given.addEdges.map(toEdge);
  for (const edge of addedEdges) checkEdge(edge, nodes, new Set(given.removeNodeIds));
  const ids = addedEdges.map(({ id }) => id);
  requireFound(
    "addEdges",
    "be named once",
    ids.filter((id, at) => ids.indexOf(id) !== at),
  );
  const stored = await Promise.all(addedEdges.map(({ id }) => loadRelationship(context, id, null)));
  const known = addedEdges.filter((edge, at) => stored[at] !== null && !removedEdges.has(edge.id));
  requireFound(
    "addEdges",
    "not be in the graph",
    known.map(({ id }) => id),
  );
  const made = addedEdges.filter(({ type, to }) => type === "PRODUCES" && nodes.get(to)?.added === false);
  const losers = [...removedEdges.values()].filter(({ type }) => type === "PRODUCES").map(({ from }) => from);
  const left = [...removedEdges.values()].filter(({ type }) => type === "HAS_LINK").map(({ to }) => to);
  const own = [...nodes.values()].filter(({ added }) => added).map(({ id }) => id);
  const storedIds = [...nodes.keys(), ...[...removedEdges.values()].flatMap(({ from, to }) => [from, to])];
  const traders = addedEdges.filter(({ type }) => type === "SUPPLIES").flatMap(({ from, to }) => [from, to]);
  const [above, products, keys, production, chains] = await Promise.all([
    context.runner.run(readKindsAbove, { ids: [...new Set(made.map(({ to }) => to))] }),
    context.runner.run(readStoredProducts, { ids: [...new Set(losers)] }),
    context.runner.run(readNodeKeys, { ids: [...new Set(storedIds)].filter((id) => !own.includes(id)) }),
    context.runner.run(readStoredProduction, { ids: [...new Set(traders)].filter((id) => !own.includes(id)) }),
    Promise.all(left.map((id) => context.runner.run(readTarget, { id }))),
  ]);
  return {
    key: createHash("sha256").update(JSON.stringify(given)).digest("base64url"),
    nodes,
    addedEdges,
    removedNodeIds: new Set(given.removeNodeIds),
    removedEdges,
    kindsAbove: new Map(above.map(({ id, kindIds }) => [id, new Set(kindIds)])),
    chainsOf: new Map(left.map((id, at) => [id, chains[at]?.[0]?.chainIds ?? []])),
    storedProducts: new Map(products.map((row) => [row.id, row.products])),
    keys: new Map([...keys.map(({ id, key }) => [id, key] as const), ...own.map((id, at) => [id, -1 - at] as const)]),
    storedProduction: production,
  };
}

async function loadNodes(context: Context, given: ScenarioInput): Promise<Map<string, OverlayNode>> {
  const added = given.addNodes.map(toNode);
  const own = new Set(added.map(({ id }) => id));
  const ends = given.addEdges.flatMap(({ from, to }) => [from, to]);
  const wanted = [...new Set([...ends, ...given.removeNodeIds, ...own])];
  const found = await Promise.all(wanted.map((id) => loadEntity(context, id, null)));
  const stored = new Map(
    found.flatMap((entity, at): [string, OverlayNode][] => {
      const id = wanted[at] ?? "";
      if (entity === null) return [];
      return [[id, { id, label: entity.label, properties: Object.fromEntries(Object.entries(entity)), added: false }]];
    }),
  );
  requireFound(
    "addNodes",
    "be new",
    [...own].filter((id) => stored.has(id)),
  );
  requireFound(
    "the scenario",
    "exist",
    wanted.filter((id) => !stored.has(id) && !own.has(id)),
  );
  requireFound(
    "removeNodeIds",
    "be in the graph",
    given.removeNodeIds.filter((id) => own.has(id)),
  );
  for (const id of given.removeNodeIds) checkRemovedNode(stored.get(id));
  return new Map([...stored, ...added.map((node) => [node.id, node] as const)]);
}

async function loadRemovedEdges(context: Context, ids: readonly string[]): Promise<Map<string, OverlayEdge>> {
  const found = await Promise.all(ids.map((id) => loadRelationship(context, id, null)));
  requireFound(
    "removeRelationshipIds",
    "exist",
    ids.filter((_, at) => found[at] === null),
  );
  const edges = found.flatMap((relationship): OverlayEdge[] => {
    if (relationship === null) return [];
    const { id, type, fromId, toId } = relationship;
    checkRemovedEdge(id, type);
    return [{ id, type, from: fromId, to: toId, properties: Object.fromEntries(Object.entries(relationship)) }];
  });
  return new Map(edges.map((edge) => [edge.id, edge]));
}

function toNode({ id, name, listed, aboveDesignatedSize }: ScenarioNodeInput): OverlayNode {
  const label = checkNode(id);
  const stamp = "1970-01-01T00:00:00.000Z";
  const base = { id, name, aliases: [], nameEn: null, description: null, createdAt: stamp, updatedAt: stamp };
  const own = kindOf(label).organization === true ? { listed, aboveDesignatedSize } : {};
  return { id, label, properties: { ...base, ...own }, added: true };
}

function toEdge({ type, from, to, ...rest }: ScenarioEdgeInput): OverlayEdge {
  const stated = Object.entries<unknown>(rest).filter(([, value]) => value !== null && value !== undefined);
  const own = Object.fromEntries(stated);
  const id = relationshipId(type, from, to, own);
  const properties = { confidence: 1, ...own, id, status: "INFERRED", hypothetical: true };
  return { id, type, from, to, properties };
}
