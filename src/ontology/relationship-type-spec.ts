import type { EntityLabel } from "./entity-kinds.js";
import type { PropertyTable } from "./properties.js";

/** What a field can stand on or lead to: a label, or an interface. */
export type TypeName = EntityLabel | "Organization" | "Entity";

export type Direction = "OUT" | "IN" | "BOTH";

/** One reading of a relationship: the field on one type that leads to another. */
export interface RelationEnd {
  readonly on: TypeName;
  readonly field: string;
  readonly direction: Direction;
  readonly node: TypeName;
}

/** What a relationship type is. */
export interface RelationshipTypeSpec {
  /** Names the edge and connection types, `ProductionProductConnection`. */
  readonly noun: string;
  readonly en: string;
  readonly zh: string;
  /** Deeds stay visible after their end; states end with it. */
  readonly deed?: boolean;
  /** Stored once, the smaller id as from, read in both directions. */
  readonly undirected?: boolean;
  /** Own properties that tell two edges between the same nodes apart, and so are part of the id. */
  readonly discriminators?: readonly string[];
  readonly from: readonly TypeName[];
  readonly to: readonly TypeName[];
  readonly ends: readonly RelationEnd[];
  readonly properties: PropertyTable;
}
