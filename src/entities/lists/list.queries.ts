import { z } from "zod";
import { defineQuery, type QueryDefinition, refillQuery } from "../../cypher/define-query.js";
import { integer, propertyMap, valueRows } from "../../cypher/value-shapes.js";
import { type EntityLabel, entityLabels } from "../../ontology/entity-kinds.js";
import { columnsOf, writtenColumns } from "../entity/entity-columns.js";
import { filterParams, placeParams } from "../relations/relation.queries.js";

const key = z.union([z.string(), z.number()]).nullable();
const nodeRow = z.object({ labels: z.array(z.string()), properties: propertyMap, key });
const totalRow = z.object({ total: z.int() });

const byNameParams = z.object({ key: z.string(), id: z.string(), limit: integer });
const byNameRow = z.object({ nodes: valueRows });
const filteredParams = z.object({ ...filterParams, ...placeParams });
/** What a filtered page is asked with. */
export type FilteredBounds = z.input<typeof filteredParams>;
const countParams = z.object(filterParams);

type PageByName = QueryDefinition<z.input<typeof byNameParams>, z.output<typeof byNameRow>>;

function defineListStatements(LABEL: EntityLabel) {
  const upward = { LABEL, ORDER: "ASC", AFTER: ">" };
  const downward = { LABEL, ORDER: "DESC", AFTER: "<" };
  const COLUMNS = writtenColumns("node", columnsOf(LABEL));
  const byName = (holes: typeof upward) =>
    defineQuery("lists/page-by-name", { params: byNameParams, row: byNameRow, holes: { ...holes, COLUMNS } });
  const filtered = (holes: typeof upward) =>
    defineQuery("lists/page-filtered", { params: filteredParams, row: nodeRow, holes });
  return {
    byName: { ASC: byName(upward), DESC: byName(downward) },
    narrowed: { ASC: new WeakMap<readonly string[], PageByName>(), DESC: new WeakMap<readonly string[], PageByName>() },
    filtered: { ASC: filtered(upward), DESC: filtered(downward) },
    countAll: defineQuery("lists/count-label", { params: z.object({}), row: totalRow, holes: { LABEL } }),
    countFiltered: defineQuery("lists/count-filtered", { params: countParams, row: totalRow, holes: { LABEL } }),
  };
}

const statements = new Map(entityLabels.map((label) => [label, defineListStatements(label)]));

/** The statements that list the entities of a label. */
export function listStatements(label: EntityLabel): ReturnType<typeof defineListStatements> {
  const found = statements.get(label);
  if (found === undefined) throw new Error(`There is no label ${label}.`);
  return found;
}

/** The statement that reads a page in the order of names with these of the label's columns; a compiled question gives the same list each time. */
export function pageByName(label: EntityLabel, direction: "ASC" | "DESC", columns: readonly string[]): PageByName {
  const { byName, narrowed } = listStatements(label);
  const known = narrowed[direction].get(columns);
  if (known !== undefined) return known;
  const whole = columns.length === columnsOf(label).length;
  const made = whole ? byName[direction] : refillQuery(byName[direction], { COLUMNS: writtenColumns("node", columns) });
  narrowed[direction].set(columns, made);
  return made;
}
