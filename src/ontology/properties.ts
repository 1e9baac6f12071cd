import type { ValueList } from "./enums.js";

/** The kinds of values that the graph keeps; lists are lists of strings or of the values of a closed list. */
export type PropertyType = "STRING" | "STRING_LIST" | "INT" | "FLOAT" | "BOOLEAN" | "DATE" | "DATETIME" | "URL";

/** One property of a node or an edge: its type, its closed list if it has one, and what it says. */
export interface PropertySpec {
  readonly type: PropertyType;
  readonly values?: ValueList;
  readonly en: string;
  readonly zh: string;
  /** A list can be ordered by it. */
  readonly sortable?: boolean;
}

export type PropertyTable = Readonly<Record<string, PropertySpec>>;

/** Declares a property of a plain type. */
export const property = (type: PropertyType, en: string, zh: string): PropertySpec => ({ type, en, zh });

/** Declares a property by which lists can be ordered. */
export const sortable = (type: PropertyType, en: string, zh: string): PropertySpec => ({
  type,
  en,
  zh,
  sortable: true,
});

/** Declares a property that takes one value of a closed list. */
export const oneOf = (values: ValueList, en: string, zh: string): PropertySpec => ({ type: "STRING", values, en, zh });

/** Declares a property that takes several values of a closed list. */
export const someOf = (values: ValueList, en: string, zh: string): PropertySpec => ({
  type: "STRING_LIST",
  values,
  en,
  zh,
});

/** What every node has beside its id and its own properties. */
export const entityProperties = {
  name: sortable("STRING", "The name shown", "名称"),
  nameEn: property("STRING", "The English name", "英文名"),
  aliases: property("STRING_LIST", "Other names, former names among them", "别名、曾用名"),
  description: property("STRING", "What it is, in a sentence", "简介"),
} as const satisfies PropertyTable;

/** What every edge has beside its id, its data sets and its own properties. */
export const relationshipProperties = {
  validFrom: property("DATE", "The first day on which it holds; null is unbounded", "起始日"),
  validTo: property("DATE", "The day from which it no longer holds; null is unbounded", "终止日"),
  status: oneOf("RelationshipStatus", "How it is known", "状态"),
  confidence: property("FLOAT", "From 0 to 1", "置信度"),
  claimIds: property("STRING_LIST", "The claims that state it", "依据"),
  documentId: property("STRING", "The table that it was read from", "来源表"),
  row: property("INT", "The row of that table", "行号"),
  reason: property("STRING", "Why a rule or a curator drew it", "理由"),
} as const satisfies PropertyTable;

/** What the graph keeps with nodes and edges beside what data sets state of them. */
export const bookkeepingProperties = [
  "id",
  "dataSetIds",
  "statements",
  "searchKeys",
  "version",
  "createdAt",
  "updatedAt",
] as const;
