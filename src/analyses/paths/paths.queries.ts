import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { day, integer, integers } from "../../cypher/value-shapes.js";
import { relationshipTypeNames } from "../../ontology/relationship-types.js";

// Keys are the database's own numbers of nodes and edges: quick to pass to and fro, and never given out.
const numbers = z.array(z.number());
const texts = z.array(z.string());
const direction = z.enum(["OUT", "IN", "BOTH"]);

const walkable = { types: texts, asOf: day, lasting: texts, minConfidence: z.number() };

/** The entities with the given ids, with their keys. */
export const findEnds = defineQuery("paths/find-ends", {
  params: z.object({ ids: texts }),
  row: z.object({
    wanted: z.string(),
    key: z.number(),
    id: z.string(),
    labels: texts,
    accounting: z.boolean(),
    degree: z.number(),
  }),
});

/** The edges that lead on from a frontier. */
export const growLevel = defineQuery("paths/grow-level", {
  params: z.object({
    ...walkable,
    keys: integers,
    ends: integers,
    direction,
    undirected: texts,
    avoid: texts,
    limit: integer,
  }),
  row: z.object({ key: z.number(), nodes: numbers, edges: numbers }),
});

/** Public ids and kinds of nodes. */
export const readCorridorNodes = defineQuery("paths/read-corridor-nodes", {
  params: z.object({ keys: integers, labels: texts }),
  row: z.object({ keys: numbers, ids: texts, labels: texts }),
});

/** Public ids and properties of edges. */
export const readCorridorEdges = defineQuery("paths/read-corridor-edges", {
  params: z.object({ keys: integers }),
  row: z.object({
    keys: numbers,
    ids: texts,
    types: texts,
    starts: numbers,
    validFrom: texts,
    validTo: texts,
    confidence: numbers,
  }),
});

/** Degrees of nodes in the whole graph. */
export const countDegrees = defineQuery("paths/count-degrees", {
  params: z.object({ ...walkable, keys: integers, labels: texts }),
  row: z.object({ key: z.number(), types: texts, outgoing: z.array(z.boolean()), labels: texts, degrees: numbers }),
});

const half = z.object({
  key: integer,
  name: z.string(),
  types: texts,
  directions: z.array(direction),
  labels: texts,
});

/** Ways along half metapaths and back. */
export const countRoundTrips = defineQuery("paths/count-round-trips", {
  params: z.object({ ...walkable, halves: z.array(half), limit: integer }),
  row: z.object({ key: z.number(), name: z.string(), trips: z.number(), walks: z.number() }),
});

/** All edges of each relationship type as edge lists. */
export const readTypedEdges = new Map(
  relationshipTypeNames.map((type) => [
    type,
    defineQuery("paths/read-typed-edges", {
      params: z.object({ ...walkable, labels: texts, limit: integer }),
      row: z.object({ startLabel: z.string(), finishLabel: z.string(), starts: numbers, finishes: numbers }),
      holes: { TYPE: type },
    }),
  ]),
);

/** All that is declared of how much is known. */
export const readDeclaredCoverage = defineQuery("paths/read-declared-coverage", {
  params: z.object({}),
  row: z.object({
    relationshipType: z.string(),
    regionId: z.string().nullable(),
    population: z.string(),
    share: z.number().nullable(),
    declaredBy: z.string().nullable(),
    declaredOn: z.string().nullable(),
  }),
});
