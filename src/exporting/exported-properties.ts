import { type EntityLabel, entityLabels, kindOf } from "../ontology/entity-kinds.js";
import {
  entityProperties,
  type PropertySpec,
  type PropertyTable,
  relationshipProperties,
} from "../ontology/properties.js";
import { type RelationshipType, relationshipOf, relationshipTypeNames } from "../ontology/relationship-types.js";

const dataSetIds: PropertyTable = {
  dataSetIds: { type: "STRING_LIST", en: "The data sets that hold it", zh: "所属数据集" },
};

/** Gives what is exported of a node of a label, in the ontology's order; what the program keeps for itself is not. */
export const nodeProperties = (label: EntityLabel): PropertyTable => ({
  ...entityProperties,
  ...kindOf(label).properties,
  ...dataSetIds,
});

/** Gives what is exported of a relationship of a type. */
export const edgeProperties = (type: RelationshipType): PropertyTable => ({
  ...relationshipProperties,
  ...relationshipOf(type).properties,
  ...dataSetIds,
});

/** Every exported property of all nodes, once each. */
export const allNodeProperties: ReadonlyMap<string, PropertySpec> = new Map(
  entityLabels.flatMap((label) => Object.entries(nodeProperties(label))),
);

/** Every exported property of all relationships, once each. */
export const allEdgeProperties: ReadonlyMap<string, PropertySpec> = new Map(
  relationshipTypeNames.flatMap((type) => Object.entries(edgeProperties(type))),
);

/** Leaves of what a record holds only what a table names, in the table's order. */
export const pick = (
  properties: Readonly<Record<string, unknown>>,
  table: PropertyTable,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.keys(table)
      .filter((name) => properties[name] !== undefined && properties[name] !== null)
      .map((name) => [name, properties[name]]),
  );
