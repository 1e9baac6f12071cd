import {
  type DocumentNode,
  type GraphQLNamedType,
  GraphQLScalarType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  specifiedScalarTypes,
  type TypeNode,
  type VariableDefinitionNode,
} from "graphql";

/** The variables of an operation as graphql-js coerces them. */
export type CoercedVariables = Readonly<Record<string, unknown>>;

/** Takes a value as it is. */
const coerced = new GraphQLScalarType<unknown>({ name: "CoercedValue", parseValue: (value) => value });
const builtIn: ReadonlySet<string> = new Set(specifiedScalarTypes.map(({ name }) => name));

function isBuiltIn(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isBuiltIn(type.type);
  return type.kind === Kind.NAMED_TYPE && builtIn.has(type.name.value);
}

/** Gives the schema with one more type, by which compiled code takes variables that graphql-js has coerced. */
export function withCoercedValue(schema: GraphQLSchema): GraphQLSchema {
  const extended = Object.create(schema) as GraphQLSchema;
  extended.getType = (name: string): GraphQLNamedType | undefined =>
    name === coerced.name ? coerced : schema.getType(name);
  return extended;
}

function acceptCoerced(definition: VariableDefinitionNode): VariableDefinitionNode {
  const { kind, variable, loc, type } = definition;
  if (isBuiltIn(type)) return definition;
  const named = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coerced.name } } as const;
  return { kind, variable, type: named, ...(loc === undefined ? {} : { loc }) };
}

/**
 * Gives a document whose operation takes coerced variables. graphql-jit's own coercion is written out per input type:
 * it never ends on an input that contains itself, and doubles with each list. (Built-in scalars stay: it looks at them
 * for @skip and @include, and coercing them twice changes nothing.)
 */
export function acceptCoercedVariables(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const variableDefinitions = operation.variableDefinitions?.map(acceptCoerced) ?? [];
  const definitions = document.definitions.map((node) =>
    node === operation ? { ...operation, variableDefinitions } : node,
  );
  return { ...document, definitions };
}
