import { registerTerms } from "../../graphql/enums.js";
import { type EntityLabel, entityLabels } from "../../ontology/entity-kinds.js";
import type { TypeName } from "../../ontology/relationship-type-spec.js";
import { relationshipOf } from "../../ontology/relationship-types.js";
import type { Term } from "../../ontology/term.js";
import { filterableOf, relationEndsOf } from "./filter.types.js";

/** What a list is ordered by: a property, or the number of relations of a type and direction. */
export type SortKey =
  | { readonly property: string }
  | { readonly countType: string; readonly countDirection: "OUT" | "IN" | "BOTH" };

const screaming = (name: string) => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();

function sortTerms(name: TypeName): Map<string, Term & { key: SortKey }> {
  const terms = new Map<string, Term & { key: SortKey }>([
    ["UPDATED_AT", { en: "when it was last changed", zh: "更新时间", key: { property: "updatedAt" } }],
  ]);
  for (const [property, { en, zh, sortable }] of Object.entries(filterableOf(name)))
    if (sortable === true) terms.set(screaming(property), { en, zh, key: { property } });
  for (const { type, end } of relationEndsOf(name)) {
    const { en, zh } = relationshipOf(type);
    const key = { countType: type, countDirection: end.direction };
    terms.set(`${screaming(end.field)}_COUNT`, { en: `how many edges “${en}” it has`, zh: `${zh}数量`, key });
  }
  return terms;
}

function defineOrder(label: EntityLabel): { orderEnum: Record<string, string>; keys: Map<string, { key: SortKey }> } {
  const keys = sortTerms(label);
  const name = `${label}Order`;
  return {
    orderEnum: registerTerms(name, `What a list of ${label} can be ordered by. 排序`, Object.fromEntries(keys)),
    keys,
  };
}

const orders = new Map(entityLabels.map((label) => [label, defineOrder(label)]));

const orderOf = (label: EntityLabel) => {
  const order = orders.get(label);
  if (order === undefined) throw new Error(`There is no order of ${label}.`);
  return order;
};

/** The order enum of a label, `EnterpriseOrder`. */
export const orderEnum = (label: EntityLabel): Record<string, string> => orderOf(label).orderEnum;

/** The sort key that a value of the label's order enum stands for. */
export const sortKeyOf = (label: EntityLabel, order: string | null): SortKey =>
  (order === null ? undefined : orderOf(label).keys.get(order)?.key) ?? { property: "name" };
