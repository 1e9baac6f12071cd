import { relationshipOf } from "../../src/ontology/relationship-types.js";
import type { ScenarioInput } from "../../src/overlay/overlay.args.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";

/** Writes a scenario into the shared database, as if it had come true. */
export async function writeScenario(given: ScenarioInput): Promise<void> {
  await writeBehind("MATCH ()-[r]->() WHERE r.id IN $ids DELETE r", { ids: given.removeRelationshipIds });
  await writeBehind("MATCH (n:Entity) WHERE n.id IN $ids DETACH DELETE n", { ids: given.removeNodeIds });
  const listed = given.addNodes.filter((node) => node.listed);
  await drawGraph({
    nodes: {
      ...Object.fromEntries(given.addNodes.map(({ id, name }) => [id, name])),
      ...Object.fromEntries(listed.map(({ id }) => [codeOf(id), { name: id, key: `STOCK|CN|${id}`, scheme: "STOCK" }])),
    },
    edges: listed.map(({ id }) => ["HAS_CODE", id, codeOf(id)] as const),
  });
  await drawGraph({
    nodes: {},
    edges: given.addEdges.map(({ type, from, to, ...own }) => [type, from, to, own] as const),
  });
  if (given.addEdges.some(({ type }) => relationshipOf(type).undirected === true))
    throw new Error("A scenario's edges have a direction.");
}

const codeOf = (id: string): string => `code:STOCK|CN|${id}`;
