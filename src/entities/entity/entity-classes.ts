import { Field, Float, Int, ObjectType } from "../../graphql/decorators.js";
import { enumOf } from "../../graphql/enums.js";
import { DateScalar, DateTimeScalar, UrlScalar } from "../../graphql/scalars.js";
import { type EntityLabel, entityLabels, kindName, kindOf } from "../../ontology/entity-kinds.js";
import type { PropertySpec, PropertyType } from "../../ontology/properties.js";
import type { TypeName } from "../../ontology/relationship-type-spec.js";
import { fillFromRow } from "./entity-columns.js";
import { Entity, Node, Organization } from "./entity.types.js";

const scalars = {
  STRING: String,
  STRING_LIST: String,
  INT: Int,
  FLOAT: Float,
  BOOLEAN: Boolean,
  DATE: DateScalar,
  DATETIME: DateTimeScalar,
  URL: UrlScalar,
} as const satisfies Record<PropertyType, unknown>;

/** Puts a property of the ontology's table on a type as a field. */
export function propertyField(prototype: object, name: string, spec: PropertySpec): void {
  const scalar = spec.values === undefined ? scalars[spec.type] : enumOf(spec.values);
  const isList = spec.type === "STRING_LIST";
  const description = `${spec.en}. ${spec.zh}`;
  Field(() => (isList ? [scalar] : scalar), { nullable: !isList, description })(prototype, name);
}

/** Makes the object type of a label from its row of the table. */
function defineEntityClass(label: EntityLabel): new () => Entity {
  const { organization, description, zh, properties } = kindOf(label);
  const Base: new () => Entity = (organization === true ? Organization : Entity) as unknown as new () => Entity;
  class EntityClass extends Base {}
  Object.defineProperty(EntityClass, "name", { value: label });
  const interfaces = organization === true ? [Node, Entity, Organization] : [Node, Entity];
  ObjectType(label, { implements: interfaces, simpleResolvers: true, description: `${description} ${zh}` })(
    EntityClass,
  );
  for (const [name, spec] of Object.entries(properties)) propertyField(EntityClass.prototype, name, spec);
  return EntityClass;
}

const classes = new Map(entityLabels.map((label) => [label, defineEntityClass(label)]));

/** The object types of all labels. */
export const entityClasses: readonly (new () => Entity)[] = [...classes.values()];

/** The class of a label. */
export function entityClass(label: EntityLabel): new () => Entity {
  const found = classes.get(label);
  if (found === undefined) throw new Error(`There is no label ${label}.`);
  return found;
}

/** The class that a type name of the table of edges stands for. */
export const typeClass = (name: TypeName): typeof Entity | (new () => Entity) => {
  if (name === "Entity") return Entity;
  return name === "Organization" ? Organization : entityClass(name);
};

/** Makes the instance that the API serves from a node's label and properties. */
export function toEntity(
  label: EntityLabel,
  properties: Readonly<Record<string, unknown>>,
  asOf: string | null,
): Entity {
  const entity = emptyEntity(label);
  Object.assign(entity, properties);
  return finish(entity, label, asOf);
}

/** The same from a row of columns; what is null there is absent. */
export const entityOfRow = (
  label: EntityLabel,
  columns: readonly string[],
  values: readonly unknown[],
  asOf: string | null,
): Entity => finish(fillFromRow(emptyEntity(label), columns, values), label, asOf);

/** Lists that a node does not hold are empty, not unknown. */
function emptyEntity(label: EntityLabel): Entity {
  const entity = new (entityClass(label))();
  Object.assign(entity, emptyLists.get(label));
  return entity;
}

/** Whatever its properties say, it keeps its label and its kind. */
function finish(entity: Entity, label: EntityLabel, asOf: string | null): Entity {
  entity.label = label;
  entity.entityKind = kindNames.get(label) ?? label;
  entity.asOf = asOf;
  return entity;
}

const kindNames = new Map(entityLabels.map((label) => [label, kindName(label)]));

const emptyLists = new Map(
  entityLabels.map((label) => {
    const lists = Object.entries(kindOf(label).properties).filter(([, { type }]) => type === "STRING_LIST");
    return [label, { aliases: [], dataSetIds: [], ...Object.fromEntries(lists.map(([name]) => [name, []])) }];
  }),
);
