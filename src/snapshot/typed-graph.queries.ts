import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";
import { type EntityLabel, entityLabels } from "../ontology/entity-kinds.js";
import { type RelationshipType, relationshipTypeNames } from "../ontology/relationship-types.js";

/** Columns are long, and the statement makes them: only that they are columns is looked at. */
const column = <T>() => z.custom<readonly T[]>((value) => Array.isArray(value), "Invalid input: expected a column");
const validAt = { startsBy: z.string(), endsAfter: z.string(), endedBy: z.string() };

/** The nodes of a label in columns. */
export const readTypedNodes = new Map(
  entityLabels.map((LABEL): [EntityLabel, ReturnType<typeof nodesOf>] => [LABEL, nodesOf(LABEL)]),
);

/** The edges of a type in columns. */
export const readTypedEdges = new Map(
  relationshipTypeNames.map((TYPE): [RelationshipType, ReturnType<typeof edgesOf>] => [TYPE, edgesOf(TYPE)]),
);

/** The ids of the edges of given types between given pairs. */
export const readRelationshipIds = defineQuery("snapshot/relationship-ids", {
  params: z.object({
    pairs: z.array(z.object({ type: z.string(), from: z.string(), to: z.string() })),
    deeds: z.array(z.string()),
    ...validAt,
  }),
  row: z.object({ type: z.string(), fromId: z.string(), toId: z.string(), relationshipId: z.string() }),
});

function nodesOf(LABEL: EntityLabel) {
  return defineQuery("snapshot/typed-nodes", {
    params: z.object({}),
    row: z.object({ keys: column<number>(), ids: column<string>(), accounting: column<boolean>() }),
    holes: { LABEL },
  });
}

function edgesOf(TYPE: RelationshipType) {
  return defineQuery("snapshot/typed-edges", {
    params: z.object({ ...validAt, minConfidence: z.number() }),
    row: z.object({ from: column<number>(), to: column<number>(), confidence: column<number>() }),
    holes: { TYPE },
  });
}
