import type { QueryDefinition } from "../../src/cypher/define-query.js";
import { labelOfId } from "../../src/ontology/entity-kinds.js";
import type { ScenarioEdgeInput, ScenarioInput } from "../../src/overlay/overlay.args.js";
import { overlaidRunner } from "../../src/overlay/overlay-context.js";
import { loadOverlay } from "../../src/overlay/load-overlay.service.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

/** A scenario of some items. */
export const scenario = (own: Partial<ScenarioInput> = {}): ScenarioInput => ({
  ...{ addNodes: [], addEdges: [], removeNodeIds: [], removeRelationshipIds: [] },
  ...own,
});

/** An edge of a scenario. */
export const edge = (
  type: ScenarioEdgeInput["type"],
  from: string,
  to: string,
  own: Partial<ScenarioEdgeInput> = {},
): ScenarioEdgeInput => ({ type, from, to, ...own });

/** A node of a scenario, named as its id. */
export const node = (id: string, listed = false): ScenarioInput["addNodes"][number] => ({
  ...{ id, name: id, listed, aboveDesignatedSize: false },
});

/** What the graph holds: nodes with properties, edges by id, kinds above products, who makes what, chains of links. */
export interface StoredGraph {
  readonly nodes?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges?: readonly string[];
  /** What is stored of some of them. */
  readonly edgeProperties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly kindsAbove?: Readonly<Record<string, readonly string[]>>;
  readonly products?: readonly { id: string; products: unknown[] }[];
  readonly production?: readonly { id: string }[];
  readonly chains?: Readonly<Record<string, readonly string[]>>;
}

/** Stored node n (by the order of its id's appearance) has the database's number n. */
export const keyIn = ({ nodes = {} }: StoredGraph, id: string): number => Object.keys(nodes).indexOf(id);

/** Answers what a scenario asks of the graph that it would change. */
export function storedRunner(stored: StoredGraph): FakeRunner {
  const {
    nodes = {},
    edges = [],
    edgeProperties = {},
    kindsAbove = {},
    products = [],
    production = [],
    chains = {},
  } = stored;
  const among = (ids: unknown, known: readonly string[]) => (ids as string[]).filter((id) => known.includes(id));
  return fakeRunner({
    "entities/read-entities": ({ ids }) =>
      among(ids, Object.keys(nodes)).map((id) => ({
        wanted: id,
        labels: ["Entity", labelOfId(id)],
        properties: { id, name: id, ...nodes[id] },
      })),
    "relations/read-relationships": ({ ids }) =>
      among(ids, edges).map((id) => {
        const [, fromId = "", toId = "", productId = ""] = id.split("|");
        return {
          ...{ wanted: id, fromId, toId },
          properties: { id, ...(productId === "" ? {} : { productId }), ...edgeProperties[id] },
        };
      }),
    "overlay/kinds-above": ({ ids }) =>
      (ids as string[]).map((id) => ({ id, kindIds: [id, ...(kindsAbove[id] ?? [])] })),
    "overlay/stored-products": ({ ids }) => products.filter(({ id }) => (ids as string[]).includes(id)),
    "overlay/node-keys": ({ ids }) => among(ids, Object.keys(nodes)).map((id) => ({ id, key: keyIn(stored, id) })),
    "overlay/stored-production": ({ ids }) => production.filter(({ id }) => (ids as string[]).includes(id)),
    "chain/read-target": ({ id }) => [{ labels: ["Entity", "ChainLink"], chainIds: chains[String(id)] ?? [] }],
  });
}

/** The rows that a statement gives under a scenario where the graph itself would give these. */
export async function rowsUnder<P, R>(
  stored: StoredGraph,
  given: ScenarioInput,
  query: QueryDefinition<P, R>,
  params: P,
  rows: readonly R[],
): Promise<R[]> {
  const overlay = await loadOverlay(contextOf(storedRunner(stored)), given);
  return overlaidRunner(fakeRunner({ [query.name]: () => [...rows] }), overlay).run(query, params);
}
