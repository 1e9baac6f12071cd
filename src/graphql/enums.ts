import { kindName, kindOf, entityLabels } from "../ontology/entity-kinds.js";
import { type ValueList, valueLists } from "../ontology/enums.js";
import { relationshipOf, relationshipTypeNames } from "../ontology/relationship-types.js";
import type { Term } from "../ontology/term.js";
import { registerEnumType } from "./decorators.js";

type EnumObject = Record<string, string>;

const vocabulary = new Map<string, Readonly<Record<string, Term>>>();

/** Every closed list that was registered so far, by the name of its enum. */
export const registeredTerms = (): ReadonlyMap<string, Readonly<Record<string, Term>>> => vocabulary;

/** Registers a closed list as an enum whose values are its keys. */
export function registerTerms(name: string, description: string, terms: Readonly<Record<string, Term>>): EnumObject {
  const values: EnumObject = Object.fromEntries(Object.keys(terms).map((key) => [key, key]));
  vocabulary.set(name, terms);
  const describe = ({ en, zh }: Term) => ({ description: `${en[0]?.toUpperCase() ?? ""}${en.slice(1)}. ${zh}` });
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(terms).map(([key, value]) => [key, describe(value)])),
  });
  return values;
}

const spoken = (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

const registered = new Map<ValueList, EnumObject>(
  (Object.keys(valueLists) as ValueList[]).map((name) => [
    name,
    registerTerms(name, `The values of ${spoken(name)}.`, valueLists[name]),
  ]),
);

/** The enum of a closed list of the ontology. */
export function enumOf(name: ValueList): EnumObject {
  const found = registered.get(name);
  if (found === undefined) throw new Error(`There is no closed list ${name}.`);
  return found;
}

/** Kinds of entities, as the API names them. */
export const EntityKind = registerTerms(
  "EntityKind",
  "What sort of node an entity is. 实体类别",
  Object.fromEntries(entityLabels.map((label) => [kindName(label), kindOf(label)])),
);

/** Relationship types, under the ontology's names. */
export const RelationshipTypeEnum = registerTerms(
  "RelationshipType",
  "What sort of edge a relationship is. 关系类型",
  Object.fromEntries(relationshipTypeNames.map((type) => [type, relationshipOf(type)])),
);

const words = (terms: Record<string, [string, string]>) =>
  Object.fromEntries(Object.entries(terms).map(([key, [en, zh]]) => [key, { en, zh }]));

/** Which way an edge is read. */
export const DirectionEnum = registerTerms(
  "Direction",
  "Which way an edge is read. 方向",
  words({ OUT: ["from the entity", "出"], IN: ["towards the entity", "入"], BOTH: ["either way", "双向"] }),
);

/** Which edges are shown with respect to the date asked for. */
export const ValidityEnum = registerTerms(
  "Validity",
  "Which edges are shown with respect to asOf. 有效性",
  words({
    CURRENT: ["what holds at that date; deeds stay visible after their end", "当时有效"],
    ENDED: ["what had ended by that date", "已终止"],
    ANY: ["whatever the date", "不限"],
  }),
);

/** The two languages of sentences and display names. */
export const LanguageEnum = registerTerms(
  "Language",
  "The language of sentences and display names. 语言",
  words({ ZH: ["Chinese", "中文"], EN: ["English", "英文"] }),
);

/** Which way a list is ordered. */
export const OrderDirectionEnum = registerTerms(
  "OrderDirection",
  "Which way a list is ordered. 排序方向",
  words({ ASC: ["smallest first", "升序"], DESC: ["largest first", "降序"] }),
);
