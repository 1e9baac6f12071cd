import { findHits } from "../../src/entities/search/search.queries.js";
import { labelsShown } from "../../src/entities/search/labels-of-kinds.js";
import { readSearchText } from "../../src/entities/search/search-text.scoring.js";
import { whole } from "../measure/raw-client.js";
import { idsIn, type ReadQuestion } from "./read-question.js";

const first = 20;

/** A search, held against its own statement: what a program would ask that wants the same hits in the same order. */
export const search = (texts: readonly string[]): ReadQuestion => ({
  name: "search",
  bound: 1.5,
  query: `query ($text: String!) { search(text: $text, first: ${first}) {
    edges { score matchedOn matchedText node { id name entityKind } } pageInfo { hasNextPage endCursor } } }`,
  statement: findHits.text,
  variables: texts.map((text) => ({ text })),
  params: texts.map((text) => ({
    rows: [{ index: whole(0), ...readSearchText(text), labels: [...labelsShown(null)], regionId: null }],
    most: whole(1_000),
    afterScore: null,
    afterId: null,
    limit: whole(first + 1),
  })),
  sameIds: {
    ofAnswer: idsIn,
    ofRows: (rows) => rows.flatMap(({ nodes }) => idsIn(nodes)).slice(0, first),
  },
});

/** Five paths within six hops, held against what Cypher itself has for it, which knows no hubs and no dates. */
export const path = (pairs: readonly (readonly [string, string])[]): ReadQuestion => ({
  name: "path",
  bound: null,
  query: `query ($from: ID!, $to: ID!) { paths(fromIds: [$from], toIds: [$to], k: 5, maxHops: 6) {
    distance evidence { nodes { id name } paths { steps { nodeId relationshipId } } } } }`,
  statement: `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
    MATCH p = SHORTEST 5 (a)-[:PRODUCES|UPSTREAM_OF|SUPPLIES|PARTICIPATES_IN|HOLDS|WORKS_AT|COOPERATES_WITH]-{1,6}(b)
    RETURN [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | r.id] AS relationships`,
  variables: pairs.map(([from, to]) => ({ from, to })),
  params: pairs.map(([from, to]) => ({ from, to })),
});
