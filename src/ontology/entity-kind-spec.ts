import type { PropertyTable } from "./properties.js";

/** What a label of the ontology is. */
export interface EntityKindSpec {
  /** Public and stable: the part of an id before the colon. */
  readonly prefix: string;
  /** The root field that lists them. */
  readonly list: string;
  readonly en: string;
  readonly zh: string;
  readonly description: string;
  /** Actors are also `Organization`. */
  readonly organization?: boolean;
  readonly properties: PropertyTable;
}
