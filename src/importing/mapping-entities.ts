import { isEntityLabel } from "../ontology/entity-kinds.js";
import { ImportRefused } from "./import-failure.js";
import type { NodeItem, PropertyValue } from "./import-item.js";
import { checkedNode } from "./node-rules.js";
import { statedProperties } from "./plan-nodes.js";
import { convertFor } from "./property-values.js";
import type { MappingSource } from "./read-mapping.js";
import type { RowPlace } from "./reject-log.js";
import { RowProblem } from "./row-problem.js";

/** The nodes that the mapping itself states: the data set, and the entities written out in it. */
export function statedEntities(source: MappingSource): { item: NodeItem; place: RowPlace }[] {
  const { dataSet, entities } = source.mapping;
  const { id, document: _, ...properties } = dataSet;
  return [
    toItem(source, ["dataSet"], "DataSet", id, properties),
    ...entities.map(({ label, id: entityId, ...stated }, index) =>
      toItem(source, ["entities", index], label, entityId, stated),
    ),
  ];
}

function toItem(
  { place }: MappingSource,
  path: readonly PropertyKey[],
  label: string,
  id: string,
  stated: Readonly<Record<string, unknown>>,
): { item: NodeItem; place: RowPlace } {
  if (!isEntityLabel(label))
    throw new ImportRefused(`A label is one of the ontology's, but got ${label}.`, place([...path, "label"]));
  const table = statedProperties(label);
  const properties: Record<string, PropertyValue> = {};
  try {
    for (const [name, value] of Object.entries(stated)) {
      const spec = Object.hasOwn(table, name) ? table[name] : undefined;
      if (spec === undefined) throw new RowProblem("BAD_VALUE", name, `A ${label} has no property ${name}.`);
      const raw = Array.isArray(value) ? value.map(String) : String(value);
      const converted = convertFor(spec, name)(raw);
      if (converted !== undefined) properties[name] = converted;
    }
    const { file, line = 1 } = place(path);
    return { item: checkedNode(label, id, properties), place: { file, line } };
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    throw new ImportRefused(error.message, place([...path, error.column]), { cause: error });
  }
}
