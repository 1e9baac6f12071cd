import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { integer, propertyMap, valueRows } from "../../cypher/value-shapes.js";
import { type EntityLabel, entityLabels } from "../../ontology/entity-kinds.js";
import { filterParams, placeParams } from "../relations/relation.queries.js";

const key = z.union([z.string(), z.number()]).nullable();
const nodeRow = z.object({ labels: z.array(z.string()), properties: propertyMap, key });
const totalRow = z.object({ total: z.int() });

const byNameParams = z.object({ key: z.string(), id: z.string(), limit: integer, columns: z.array(z.string()) });
const byNameRow = z.object({ nodes: valueRows });
const filteredParams = z.object({ ...filterParams, ...placeParams });
/** What a filtered page is asked with. */
export type FilteredBounds = z.input<typeof filteredParams>;
const countParams = z.object(filterParams);

function defineListStatements(LABEL: EntityLabel) {
  const upward = { LABEL, ORDER: "ASC", AFTER: ">" };
  const downward = { LABEL, ORDER: "DESC", AFTER: "<" };
  const byName = (holes: typeof upward) =>
    defineQuery("lists/page-by-name", { params: byNameParams, row: byNameRow, holes });
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
