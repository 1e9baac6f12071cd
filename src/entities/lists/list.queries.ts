import { LRUCache } from "lru-cache";
import { z } from "zod";
import { defineQuery, refillQuery } from "../../cypher/define-query.js";
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

type PageByName = ReturnType<typeof defineListStatements>["byName"]["ASC"];

/** Front ends ask few selections again and again; each is a statement that the database plans once. */
const narrowed = new LRUCache<string, PageByName>({ max: 500 });

/** The statement that reads a page in the order of names with these of the label's columns. */
export function pageByName(label: EntityLabel, direction: "ASC" | "DESC", columns: readonly string[]): PageByName {
  const whole = listStatements(label).byName[direction];
  if (columns.length === columnsOf(label).length) return whole;
  const COLUMNS = writtenColumns("node", columns);
  const key = `${label} ${direction} ${COLUMNS}`;
  const known = narrowed.get(key);
  if (known !== undefined) return known;
  const made = refillQuery(whole, { COLUMNS });
  narrowed.set(key, made);
  return made;
}
