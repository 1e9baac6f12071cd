import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
} from "graphql";

/** What is looked at of a question. */
export type AskedInfo = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "returnType" | "schema">;

/** Says of a field with a resolver which columns of its own object that reads: `@Extensions(reads("id"))`. Without it, it may read any. */
export const reads = (...columns: string[]): { reads: readonly string[] } => ({ reads: columns });

/** What a page can be asked for: its entries, and what these lead to. */
export type PageLevel = "edges" | "nodes";

const paths: Readonly<Record<PageLevel, readonly string[]>> = { edges: ["edges"], nodes: ["edges", "node"] };

/**
 * Gives the names of the columns that a question needs of a page's entries or of its nodes, or null where a field among
 * them may read any. Conditions of fragments and directives are not looked at: rather a column too many.
 */
export function askedOf(level: PageLevel, info: AskedInfo): ReadonlySet<string> | null {
  let nodes = info.fieldNodes;
  let type: GraphQLNamedType | undefined = getNamedType(info.returnType);
  for (const name of paths[level]) {
    nodes = fieldsBelow(info, nodes).filter((node) => node.name.value === name);
    const [field] = fieldsOf(info, type, name);
    type = field === undefined ? undefined : getNamedType(field.type);
  }
  const needed = fieldsBelow(info, nodes).map((node) => columnsRead(info, type, node.name.value));
  return needed.every((columns) => columns !== null) ? new Set(needed.flat()) : null;
}

const fieldsBelow = (info: AskedInfo, nodes: readonly FieldNode[]): FieldNode[] =>
  nodes.flatMap((node) => fieldsIn(info, node.selectionSet?.selections));

function fieldsIn(info: AskedInfo, selections: readonly SelectionNode[] = []): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    return fieldsIn(info, fragment?.selectionSet.selections);
  });
}

/** The fields of a name: the type's own, or those of all objects that the type stands for. */
function fieldsOf(
  { schema }: AskedInfo,
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown>[] {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return types.flatMap((one) => (isObjectType(one) || isInterfaceType(one) ? (one.getFields()[name] ?? []) : []));
}

function columnsRead(info: AskedInfo, type: GraphQLNamedType | undefined, name: string): readonly string[] | null {
  if (name === "__typename") return [];
  const fields = fieldsOf(info, type, name);
  const needed = fields.map(({ resolve, extensions }) =>
    resolve === undefined ? [name] : ((extensions["reads"] as readonly string[] | undefined) ?? null),
  );
  return fields.length > 0 && needed.every((columns) => columns !== null) ? needed.flat() : null;
}

/** Makes something once for each question: compiled, it comes with the same list of fields each time. */
export function oncePerQuestion<T>(make: (info: AskedInfo) => T): (info: AskedInfo) => T {
  const made = new WeakMap<AskedInfo["fieldNodes"], { readonly value: T }>();
  return (info) => {
    const known = made.get(info.fieldNodes);
    if (known !== undefined) return known.value;
    const value = make(info);
    made.set(info.fieldNodes, { value });
    return value;
  };
}
