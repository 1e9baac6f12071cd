import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  isObjectType,
  Kind,
  type SelectionNode,
} from "graphql";

/** What is looked at of a question. */
export type AskedInfo = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "returnType">;

/**
 * Gives the names of the plain fields that a question selects of a page's nodes, or null where one of them has a resolver,
 * which may need anything of its node. Conditions of fragments and directives are not looked at: rather a field too many.
 */
export function askedOfNodes(info: AskedInfo): ReadonlySet<string> | null {
  const below = (nodes: readonly FieldNode[]) => nodes.flatMap((node) => fieldsIn(info, node.selectionSet?.selections));
  const named = (name: string, nodes: readonly FieldNode[]) => nodes.filter((node) => node.name.value === name);
  const fields = below(named("node", below(named("edges", below(info.fieldNodes))))).map((node) => node.name.value);
  const type = typeOf(typeOf(getNamedType(info.returnType), "edges"), "node");
  return fields.every((name) => isPlain(type, name)) ? new Set(fields) : null;
}

function fieldsIn(info: AskedInfo, selections: readonly SelectionNode[] = []): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    return fieldsIn(info, fragment?.selectionSet.selections);
  });
}

function typeOf(parent: GraphQLNamedType | undefined, field: string): GraphQLNamedType | undefined {
  const found = isObjectType(parent) ? parent.getFields()[field] : undefined;
  return found === undefined ? undefined : getNamedType(found.type);
}

function isPlain(type: GraphQLNamedType | undefined, name: string): boolean {
  if (name === "__typename") return true;
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field !== undefined && field.resolve === undefined;
}
