import {
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";

/** A place in an operation: the type that it is written on, and the object types that may stand there. */
export interface Place {
  readonly type: GraphQLCompositeType;
  readonly possible: readonly GraphQLObjectType[];
}

/** What is needed to walk an operation's selections. */
export interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** Gives the place that a field of this type opens. */
export const placeOf = (schema: GraphQLSchema, type: GraphQLCompositeType): Place => ({
  type,
  possible: isAbstractType(type) ? schema.getPossibleTypes(type) : [type],
});

/** Gives the selections and the narrowed place of a fragment, inline or spread. */
export function enterFragment(walk: Walk, node: Exclude<SelectionNode, { kind: Kind.FIELD }>, place: Place) {
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : walk.fragments[node.name.value];
  const condition = fragment?.typeCondition?.name.value;
  const type = condition === undefined ? place.type : walk.schema.getType(condition);
  if (fragment === undefined || !isCompositeType(type)) return undefined;
  const narrowed = new Set(placeOf(walk.schema, type).possible);
  return {
    selections: fragment.selectionSet.selections,
    place: { type, possible: place.possible.filter((one) => narrowed.has(one)) },
  };
}

/** Gives a field's definition, `__typename`, `__schema` and `__type` included. */
export function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name.startsWith("__"))
    return [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].find((field) => field.name === name);
  return isUnionType(type) ? undefined : type.getFields()[name];
}

/** Gives the type below a field when selections can be made on it. */
export function compositeTypeOf(field: GraphQLField<unknown, unknown>): GraphQLCompositeType | undefined {
  const named = getNamedType(field.type);
  return isCompositeType(named) ? named : undefined;
}
