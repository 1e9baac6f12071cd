import type { EntityLabel } from "../ontology/entity-kinds.js";
import type { RelationshipType } from "../ontology/relationship-types.js";

/** A value that a node or an edge can hold; integers are bigints, because the driver sends numbers as floats. */
export type PropertyValue = string | number | bigint | boolean | readonly string[];

export type Properties = Readonly<Record<string, PropertyValue>>;

/** A node that a row states. */
export interface NodeItem {
  readonly label: EntityLabel;
  readonly id: string;
  readonly properties: Properties;
}

/** An edge that a row states, between the ids that the row gives. */
export interface EdgeItem {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A code that a row states of an entity. */
export interface CodeItem {
  readonly entityId: string;
  readonly scheme: string;
  readonly edition: string;
  readonly value: string;
  readonly valid: boolean | undefined;
}

/** The key by which a code is found. */
export const codeKey = (scheme: string, edition: string, value: string): string => `${scheme}|${edition}|${value}`;
