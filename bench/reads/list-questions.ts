import { whole } from "../measure/raw-client.js";
import { idsIn, type ReadQuestion, type Rows } from "./read-question.js";

/** Where a deep page begins: the API's cursor, and the key and id that it stands for. */
export interface DeepPlace {
  readonly after: string;
  readonly key: string;
  readonly id: string;
}

const own = "id name aliases scale aboveDesignatedSize listedOn";
const ownColumns =
  "n.id AS id, n.name AS name, n.aliases AS aliases, n.scale AS scale, n.aboveDesignatedSize AS aboveDesignatedSize, n.listedOn AS listedOn";

const sameIds = { ofAnswer: idsIn, ofRows: (rows: Rows) => idsIn(rows) };

/** One entity by its id. */
export const lookup = (ids: readonly string[]): ReadQuestion => ({
  name: "lookup",
  bound: 2,
  query: `query ($id: ID!) { node(id: $id) { id ... on Enterprise { name aliases scale aboveDesignatedSize listedOn } } }`,
  statement: `MATCH (n:Entity {id: $id}) RETURN ${ownColumns}`,
  variables: ids.map((id) => ({ id })),
  params: ids.map((id) => ({ id })),
  sameIds,
});

const valid = "coalesce(r.validFrom, '') <= $today AND coalesce(r.validTo, '9999-12-31') > $today";

/** An entity with one list. */
export const oneLevel = (ids: readonly string[], today: string): ReadQuestion => ({
  name: "one level of lists",
  bound: null,
  query: `query ($id: ID!) { node(id: $id) { id ... on Enterprise { name
    products(first: 20) { edges { relationshipId status confidence node { id name } } } } } }`,
  statement: `MATCH (n:Entity {id: $id})
    CALL (n) { MATCH (n)-[r:PRODUCES]->(p:Product) WHERE ${valid}
      WITH r, p ORDER BY p.name, r.id LIMIT 21
      RETURN collect(r.id) AS relationships, collect(r.status) AS statuses, collect(r.confidence) AS confidences,
        collect(p.id) AS ids, collect(p.name) AS names }
    RETURN n.id AS id, n.name AS name, relationships, statuses, confidences, ids, names`,
  variables: ids.map((id) => ({ id })),
  params: ids.map((id) => ({ id, today })),
  sameIds: {
    ofAnswer: idsIn,
    ofRows: (rows) => rows.flatMap(({ id, ids: held }) => [String(id), ...(held as string[]).slice(0, 20)]),
  },
});

/** Entities with lists in lists: so many, of so many each, of so many each. */
const nested = (name: string, query: string, start: string, sizes: readonly [number, number]) => ({
  name,
  bound: null,
  query,
  statement: `${start}
    CALL (n) { MATCH (n)-[r:PRODUCES]->(p:Product) WHERE ${valid}
      WITH r, p ORDER BY p.name, r.id LIMIT ${sizes[0] + 1}
      CALL (p) { MATCH (p)<-[r:PRODUCES]-(m:Enterprise) WHERE ${valid}
        WITH r, m ORDER BY m.name, r.id LIMIT ${sizes[1] + 1}
        RETURN collect(m.id) AS makers, collect(m.name) AS makerNames }
      RETURN collect(p.id) AS ids, collect(p.name) AS names, collect(makers) AS makers, collect(makerNames) AS makerNames }
    RETURN n.id AS id, n.name AS name, ids, names, makers, makerNames`,
  sameIds: {
    ofAnswer: idsIn,
    ofRows: (rows: Rows) =>
      rows.flatMap(({ id, ids, makers }) => [
        String(id),
        ...(ids as string[])
          .slice(0, sizes[0])
          .flatMap((held, at) => [held, ...((makers as string[][])[at] ?? []).slice(0, sizes[1])]),
      ]),
  },
});

const levels = (first: number, second: number) =>
  `products(first: ${first}) { edges { node { id name producers(first: ${second}) { edges { node { id name } } } } } }`;

/** An entity with lists in a list. */
export const twoLevels = (ids: readonly string[], today: string): ReadQuestion => ({
  ...nested(
    "two levels of lists",
    `query ($id: ID!) { node(id: $id) { id ... on Enterprise { name ${levels(10, 10)} } } }`,
    "MATCH (n:Entity {id: $id})",
    [10, 10],
  ),
  variables: ids.map((id) => ({ id })),
  params: ids.map((id) => ({ id, today })),
});

/** A hundred entities with ten of a list each, with five of a list each. */
export const hundredByTenByFive = (today: string): ReadQuestion => ({
  ...nested(
    "100 × 10 × 5",
    `{ enterprises(first: 100) { edges { node { id name ${levels(10, 5)} } } } }`,
    "MATCH (n:Enterprise) WHERE n.name >= '' AND n.id IS NOT NULL WITH n ORDER BY n.name, n.id LIMIT 100",
    [10, 5],
  ),
  variables: [{}],
  params: [{ today }],
});

/** A page of a root list, from the start or from a place. */
export const page = (name: string, first: number, place: DeepPlace | null): ReadQuestion => ({
  name,
  bound: 1.5,
  query: `query ($first: Int!, $after: String) { enterprises(first: $first, after: $after) {
    edges { node { ${own} } } pageInfo { hasNextPage endCursor } } }`,
  statement: `MATCH (n:Enterprise)
    WHERE n.name >= $key AND (n.name > $key OR n.id > $id) AND n.id IS NOT NULL
    RETURN ${ownColumns} ORDER BY n.name, n.id LIMIT $limit`,
  variables: [{ first, after: place?.after ?? null }],
  params: [{ key: place?.key ?? "", id: place?.id ?? "", limit: whole(first + 1) }],
  sameIds: { ofAnswer: idsIn, ofRows: (rows) => idsIn(rows).slice(0, first) },
});
