import { type AskedInfo, oncePerQuestion } from "../../graphql/asked-columns.js";
import { type EntityLabel, isEntityLabel } from "../../ontology/entity-kinds.js";
import type { RelationEnd } from "../../ontology/relationship-type-spec.js";
import { relationshipOf, type RelationshipType } from "../../ontology/relationship-types.js";
import { askedColumnsOf, askedEdgeColumnsOf } from "../entity/entity-columns.js";
import type { RelationClasses } from "./define-relation.js";
import { defineRelationStatements, type RelationStatements } from "./relation.queries.js";

/** One reading of a relation with all that serves it. */
export interface RelationReading {
  readonly type: RelationshipType;
  readonly end: RelationEnd;
  readonly classes: RelationClasses;
  readonly statements: RelationStatements;
  /** The label of the nodes that it leads to, or null where they are of several kinds. */
  readonly label: EntityLabel | null;
  /** The properties of its edges that are lists: where an edge holds none, it is empty. */
  readonly lists: readonly string[];
  /** What one place of a question asks of it. */
  readonly asked: (info: AskedInfo) => AskedRelation;
}

/** What one place of a question asks of a relation: the columns that it needs. */
export interface AskedRelation {
  /** The name of this place among all of the process. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly edgeColumns: readonly string[];
}

let named = 0;

/** Joins one end of a relation with the types and statements that serve it. */
export function defineReading(type: RelationshipType, end: RelationEnd, classes: RelationClasses): RelationReading {
  const properties = Object.entries(relationshipOf(type).properties);
  return {
    type,
    end,
    classes,
    statements: defineRelationStatements(type, end),
    label: isEntityLabel(end.node) ? end.node : null,
    lists: properties.filter(([, spec]) => spec.type === "STRING_LIST").map(([name]) => name),
    asked: oncePerQuestion((info) => {
      named += 1;
      return {
        name: `asked ${named}`,
        columns: askedColumnsOf(end.node, info),
        edgeColumns: askedEdgeColumnsOf(type, info),
      };
    }),
  };
}
