import { registerTerms } from "../../graphql/enums.js";
import { type EntityLabel, entityLabels } from "../../ontology/entity-kinds.js";
import type { Direction, TypeName } from "../../ontology/relationship-type-spec.js";
import { labelsOf, relationshipOf, type RelationshipType } from "../../ontology/relationship-types.js";
import type { Term } from "../../ontology/term.js";
import { filterableOf, relationEndsOf } from "./filter.types.js";

/** What a list is ordered by: a property, or the number of relations of a type and direction. */
export type SortKey =
  | { readonly property: string }
  | {
      readonly countType: RelationshipType;
      readonly countDirection: Direction;
      readonly countLabels: readonly EntityLabel[];
    };

const screaming = (name: string) => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();

function sortTerms(name: TypeName): Map<string, Term & { key: SortKey }> {
  const terms = new Map<string, Term & { key: SortKey }>([
    ["UPDATED_AT", { en: "when it was last changed", zh: "更新时间", key: { property: "updatedAt" } }],
  ]);
  for (const [property, { en, zh, sortable }] of Object.entries(filterableOf(name)))
    if (sortable === true) terms.set(screaming(property), { en, zh, key: { property } });
  for (const { type, end } of relationEndsOf(name)) {
    const { en, zh } = relationshipOf(type);
    const key = { countType: type, countDirection: end.direction, countLabels: labelsOf(end.node) };
    terms.set(`${screaming(end.field)}_COUNT`, { en: `how many edges “${en}” it has`, zh: `${zh}数量`, key });
  }
  return terms;
}

function defineOrder(type: TypeName): { orderEnum: Record<string, string>; keys: Map<string, { key: SortKey }> } {
  const keys = sortTerms(type);
  const name = `${type}Order`;
  return {
    orderEnum: registerTerms(name, `What a list of ${type} can be ordered by. 排序`, Object.fromEntries(keys)),
    keys,
  };
}

const typeNames: readonly TypeName[] = ["Entity", "Organization", ...entityLabels];
const orders = new Map(typeNames.map((type) => [type, defineOrder(type)]));

const orderOf = (type: TypeName) => {
  const order = orders.get(type);
  if (order === undefined) throw new Error(`There is no order of ${type}.`);
  return order;
};

/** The order enum of a label or an interface, `EnterpriseOrder`. */
export const orderEnum = (type: TypeName): Record<string, string> => orderOf(type).orderEnum;

/** The sort key that a value of the type's order enum stands for. */
export const sortKeyOf = (type: TypeName, order: string | null): SortKey =>
  (order === null ? undefined : orderOf(type).keys.get(order)?.key) ?? { property: "name" };
