import { z } from "zod";
import { defineQuery, type QueryDefinition } from "../cypher/define-query.js";
import type { Holes } from "../cypher/statement-holes.js";
import { type EntityLabel, entityLabels, kindOf, organizationLabels } from "../ontology/entity-kinds.js";
import { bookkeepingProperties, entityProperties, relationshipProperties } from "../ontology/properties.js";
import { type RelationshipType, relationshipOf, relationshipTypeNames } from "../ontology/relationship-types.js";
import { splitCommon } from "./common-properties.js";

type Properties = Readonly<Record<string, unknown>>;

/** An edge to be made between two nodes. */
export interface NewEdge {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

interface CreationParams {
  /** Absent where rows share nothing. */
  readonly common?: Properties;
  readonly rows: readonly (readonly unknown[])[];
}

/** A statement that makes nodes or edges, and what it makes them of. */
export interface Creation<R> {
  readonly query: QueryDefinition<CreationParams, R>;
  readonly params: CreationParams;
}

/** Rows go to the database as they are: checking thousands of lists one by one costs more than writing them. */
const rowsAlone = z.strictObject({ rows: z.custom<CreationParams["rows"]>((value) => Array.isArray(value)) });
const rowsWithCommon = rowsAlone.extend({ common: z.custom<Properties>((value) => typeof value === "object") });
const counted = z.object({ count: z.number() });

/** What a statement takes from each row, and what from all of them. */
type Names = Readonly<Record<"own" | "common", readonly string[]>>;

/** `name: row[0], version: $common.version`: naming them takes the server a tenth less time than maps that it must look into. */
const assignments = ({ own, common }: Names, first: number): string =>
  [
    ...own.map((name, index) => `${name}: row[${index + first}]`),
    ...common.map((name) => `${name}: $common.${name}`),
  ].join(", ");

const statements = new Map<string, QueryDefinition<CreationParams, { count: number }>>();

/** Gives the statement with the holes filled; a graph has a handful of them, since most rows of a label say the same things. */
function statementOf(
  name: string,
  hole: Holes,
  names: Names,
  first: number,
): QueryDefinition<CreationParams, { count: number }> {
  const holes = { ...hole, PROPERTIES: assignments(names, first) };
  const key = [name, ...Object.values(holes)].join(" ");
  const params = (names.common.length > 0 ? rowsWithCommon : rowsAlone) as z.ZodType<unknown, CreationParams>;
  const known = statements.get(key) ?? defineQuery(name, { params, row: counted, holes });
  statements.set(key, known);
  return known;
}

const organizations = new Set(organizationLabels);

const nodeStatement = (LABEL: EntityLabel, names: Names) =>
  statementOf(organizations.has(LABEL) ? "import/create-organizations" : "import/create-nodes", { LABEL }, names, 0);

const edgeStatement = (TYPE: RelationshipType, names: Names) => statementOf("import/create-edges", { TYPE }, names, 2);

/** Makes nodes of a label. */
export function nodeCreation(label: EntityLabel, all: readonly Properties[]): Creation<unknown> {
  const { common, names, rows } = splitCommon(all);
  return { query: nodeStatement(label, namesOf(common, names)), params: paramsOf(common, rows) };
}

/** Makes edges of a type; counts those whose ends are there. */
export function edgeCreation(type: RelationshipType, all: readonly NewEdge[]): Creation<{ count: number }> {
  const { common, names, rows } = splitCommon(all.map(({ properties }) => properties));
  const ends = all.map(({ from, to }, index) => [from, to, ...(rows[index] ?? [])]);
  return { query: edgeStatement(type, namesOf(common, names)), params: paramsOf(common, ends) };
}

const namesOf = (common: Properties, own: readonly string[]): Names => ({ own, common: Object.keys(common) });

const paramsOf = (common: Properties, rows: CreationParams["rows"]): CreationParams =>
  Object.keys(common).length > 0 ? { common, rows } : { rows };

// With all that each label and type can hold, for the tests that look at every statement.
for (const label of entityLabels)
  nodeStatement(label, {
    own: Object.keys({ ...entityProperties, ...kindOf(label).properties }),
    common: bookkeepingProperties,
  });
for (const type of relationshipTypeNames)
  edgeStatement(type, {
    own: Object.keys({ ...relationshipProperties, ...relationshipOf(type).properties }),
    common: bookkeepingProperties,
  });
