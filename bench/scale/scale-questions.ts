import type { Sampler } from "../graph/sample.js";
import type { ApiClient } from "../measure/http-client.js";
import type { RawClient } from "../measure/raw-client.js";

/** A read whose time must not grow with the graph. */
export interface ScaleQuestion {
  readonly name: string;
  readonly query: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

/** The most that p95 on the large graph may be, in times of p95 on the small one. */
export const growthBound = 1.5;

/** The most milliseconds that five paths within six hops may take at p95. */
export const pathsBoundMs = 250;

/** The reads that are compared, with so many different questions each, drawn over the whole graph. */
export async function scaleQuestions(
  sampler: Sampler,
  raw: RawClient,
  client: ApiClient,
  count: number,
): Promise<ScaleQuestion[]> {
  const ids = (): { id: string }[] => sampler.ids("Enterprise", count).map((id) => ({ id }));
  const texts = await sampler.searchTexts(raw, count);
  return [
    {
      name: "lookup",
      query: `query ($id: ID!) { node(id: $id) { id ... on Enterprise { name aliases scale listedOn } } }`,
      variables: ids(),
    },
    {
      name: "list",
      query: `query ($id: ID!) { node(id: $id) { ... on Enterprise {
        products(first: 20) { edges { relationshipId confidence node { id name } } pageInfo { hasNextPage } } } } }`,
      variables: ids(),
    },
    { name: "page", query: pageQuery, variables: await drawPlaces(sampler, raw, client, count) },
    {
      name: "search",
      query: `query ($text: String!) { search(text: $text, first: 20) { edges { score matchedText node { id name } } } }`,
      variables: texts.map((text) => ({ text })),
    },
    {
      name: "neighbourhood",
      query: `query ($id: ID!) { subgraph(ids: [$id], hops: 1, maxNodes: 100) {
        nodes { id name entityKind } relationships { id type fromId toId } truncated } }`,
      variables: ids(),
    },
    { name: "five paths", query: pathsQuery, variables: sampler.pairs(count).map(([from, to]) => ({ from, to })) },
  ];
}

const pageQuery = `query ($after: String) { enterprises(first: 20, after: $after) {
  edges { node { id name scale listedOn } } pageInfo { hasNextPage endCursor } } }`;

const pathsQuery = `query ($from: ID!, $to: ID!) { paths(fromIds: [$from], toIds: [$to], k: 5, maxHops: 6) {
  status distance evidence { nodes { id name } paths { steps { nodeId relationshipId } } } } }`;

/** Cursors at random places of the list, made from one that the API gave: a cursor is a place and the list's name. */
async function drawPlaces(sampler: Sampler, raw: RawClient, client: ApiClient, count: number) {
  const page = await client.ask<{ enterprises: { pageInfo: { endCursor: string } } }>(pageQuery, { after: null });
  const given = Buffer.from(page.enterprises.pageInfo.endCursor, "base64url").toString("utf8");
  const [, , list] = JSON.parse(given) as [string, string, string];
  const ids = sampler.ids("Enterprise", count);
  const rows = await raw.rows("UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, n.name AS name", { ids });
  return rows.map(({ id, name }) => ({
    after: Buffer.from(JSON.stringify([name, id, list])).toString("base64url"),
  }));
}
