import { entityKinds, kindOf, labelOfId } from "../../src/ontology/entity-kinds.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import { type FakeRunner, fakeRunner } from "../support/fake-runner.js";

type Properties = Readonly<Record<string, unknown>>;
const stamp = "2026-01-01T00:00:00.000Z";

/** A node's properties as the database gives them; the name is the id. */
export const nodeOf = (id: string, known: Properties = {}) => ({
  ...{ id, name: id, aliases: [], dataSetIds: ["ds:test"], createdAt: stamp, updatedAt: stamp },
  ...known,
});

/** The labels of a node, by its id's prefix. */
export function labelsOfNode(id: string): string[] {
  const label = labelOfId(id);
  if (label === undefined)
    throw new Error(`No label among ${Object.keys(entityKinds).join(", ")} has the prefix of ${id}.`);
  return ["Entity", label, ...(kindOf(label).organization === true ? ["Organization"] : [])];
}

/** One edge from an entity as the relation statements give it. */
export interface FakeEdge {
  readonly to: string;
  readonly properties: Properties;
  readonly backward?: boolean;
}

type Holes = Pick<QueryDefinition, "holes">;

/** The columns that a statement names in its hole. */
const columnsOf = ({ holes }: Holes): string[] =>
  (holes["COLUMNS"] ?? "").split(", ").map((column) => column.replace(/^\w+\./, ""));

/** The values of columns, as the statements that name them give them. */
const valuesOf = (columns: readonly string[], properties: Properties): unknown[] =>
  columns.map((column) => properties[column] ?? null);

/** A row of a relation statement: the edges of one entity. */
const relatedRow = (fromId: string, edges: readonly FakeEdge[], { columns, edgeColumns }: Properties) => ({
  fromId,
  relationships: edges.map(({ properties }) => valuesOf(edgeColumns as string[], properties)),
  forward: edges.map(({ backward }) => backward !== true),
  keys: edges.map(({ to }) => [to]),
  labels: edges.map(({ to }) => labelsOfNode(to)),
  nodes: edges.map(({ to }) => valuesOf(columns as string[], nodeOf(to))),
});

/** What a fake graph holds: how many of a list, what each entity leads to, what nodes and edges have an id. */
export interface FakeGraph {
  readonly listed?: readonly string[];
  readonly total?: number;
  readonly related?: (fromId: string, params: Properties) => readonly FakeEdge[];
  readonly nodes?: Readonly<Record<string, Properties>>;
  readonly edges?: Readonly<Record<string, Properties>>;
}

const listRow = (id: string) => ({ labels: labelsOfNode(id), properties: nodeOf(id), key: id });
const idsOf = ({ ids }: Properties) => ids as string[];

/** Makes a runner that answers the statements of lists, relations, entities and relationships. */
export function fakeGraph({
  listed = [],
  total = 0,
  related = () => [],
  nodes = {},
  edges = {},
}: FakeGraph): FakeRunner {
  const page = ({ limit }: Properties) => listed.slice(0, Number(limit)).map(listRow);
  const pageRelated = (params: Properties) =>
    idsOf(params).map((id) => relatedRow(id, related(id, params).slice(0, Number(params["limit"])), params));
  const countRelated = (params: Properties) =>
    idsOf(params).map((fromId) => ({ fromId, total: related(fromId, params).length }));
  return fakeRunner({
    "lists/page-by-name": ({ limit }, query) => [
      { nodes: listed.slice(0, Number(limit)).map((id) => valuesOf(columnsOf(query), nodeOf(id))) },
    ],
    "lists/page-filtered": page,
    "lists/count-label": () => [{ total }],
    "lists/count-filtered": () => [{ total }],
    "relations/page-related": pageRelated,
    "relations/page-related-kinds": pageRelated,
    "relations/page-filtered-related": pageRelated,
    "relations/count-related": countRelated,
    "relations/count-filtered-related": countRelated,
    "entities/read-entities": (params) =>
      idsOf(params)
        .filter((id) => Object.hasOwn(nodes, id))
        .map((id) => ({ wanted: id, labels: labelsOfNode(id), properties: nodeOf(id, nodes[id]) })),
    "relations/read-relationships": (params) =>
      idsOf(params)
        .filter((id) => Object.hasOwn(edges, id))
        .map((id) => {
          const [, fromId, toId] = id.split("|");
          return { wanted: id, properties: { id, ...edges[id] }, fromId, toId };
        }),
    "claim/read-claim-ends": (params) =>
      idsOf(params).map((wanted) => ({
        wanted,
        subjectIds: ["ent:1"],
        objectIds: ["prd:1"],
        documentIds: ["doc:1"],
        locators: ["paragraph 3"],
      })),
  });
}
