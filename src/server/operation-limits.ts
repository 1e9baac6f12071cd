import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from "graphql";
import type { ServerLimits } from "./limits.js";

/** What an operation asks for, fragments expanded. */
export interface OperationSize {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fieldNodes: number;
}

type SizeLimits = Pick<ServerLimits, keyof OperationSize>;
type Definition = OperationDefinitionNode | FragmentDefinitionNode;
type Measure = (set: SelectionSetNode | undefined) => OperationSize;

const nothing: OperationSize = { depth: 0, aliases: 0, directives: 0, fieldNodes: 0 };
const mostCounted = 1_000_000;

const beside = (a: OperationSize, b: OperationSize): OperationSize => ({
  depth: Math.max(a.depth, b.depth),
  aliases: Math.min(mostCounted, a.aliases + b.aliases),
  directives: Math.min(mostCounted, a.directives + b.directives),
  fieldNodes: Math.min(mostCounted, a.fieldNodes + b.fieldNodes),
});

/** Gives a function that measures selections; each fragment is measured once, and a circle is cut. */
function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>, introspection: boolean): Measure {
  const known = new Map<string, OperationSize>();
  const ofFragment = (name: string): OperationSize => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, nothing); // cuts the circle, which one of GraphQL's own rules then reports
    const size = ofSet(fragments.get(name)?.selectionSet);
    known.set(name, size);
    return size;
  };
  const ofSelection = (node: SelectionNode): OperationSize => {
    const directives = node.directives?.length ?? 0;
    if (node.kind === Kind.FRAGMENT_SPREAD) return beside(ofFragment(node.name.value), { ...nothing, directives });
    const below = ofSet(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return beside(below, { ...nothing, directives });
    const exempt = introspection && (node.name.value === "__schema" || node.name.value === "__type");
    return {
      depth: exempt ? 1 : below.depth + 1,
      aliases: below.aliases + (node.alias === undefined ? 0 : 1),
      directives: below.directives + directives,
      fieldNodes: below.fieldNodes + 1,
    };
  };
  const ofSet: Measure = (set) => (set?.selections ?? []).map(ofSelection).reduce(beside, nothing);
  return ofSet;
}

/** Measures every operation and every fragment of a document: a fragment nobody uses costs validation as much. */
export function measureDocument(document: DocumentNode, introspection: boolean): Map<Definition, OperationSize> {
  const definitions = document.definitions.filter(
    (node): node is Definition => node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const measure = measurer(new Map(fragments.map((node) => [node.name.value, node])), introspection);
  return new Map(
    definitions.map((node) => {
      const variables = node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [];
      const own = [node, ...variables].reduce((sum, { directives }) => sum + (directives?.length ?? 0), 0);
      return [node, beside(measure(node.selectionSet), { ...nothing, directives: own })];
    }),
  );
}

const rules: Record<keyof OperationSize, (limit: number, given: string) => string> = {
  depth: (limit, given) => `An operation may nest ${limit} fields deep, but this one nests ${given} deep.`,
  aliases: (limit, given) => `An operation may use ${limit} aliases, but this one uses ${given}.`,
  directives: (limit, given) => `An operation may use ${limit} directives, but this one uses ${given}.`,
  fieldNodes: (limit, given) => `An operation may select ${limit} fields, but this one selects ${given}.`,
};

const write = (count: number): string => (count >= mostCounted ? `more than ${mostCounted - 1}` : String(count));

/**
 * Bounds depth, aliases, directives and fields before anything else looks at the document: when one is passed,
 * the other rules get to see an empty document, for some of them take quadratic time on what is refused here.
 */
export function operationLimitsRule(limits: SizeLimits, introspection: boolean): ValidationRule {
  return (context): ASTVisitor => ({
    Document(document): DocumentNode | undefined {
      const passed = new Map<string, GraphQLError>();
      for (const [node, size] of measureDocument(document, introspection))
        for (const key of ["depth", "aliases", "directives", "fieldNodes"] as const)
          if (size[key] > limits[key] && !passed.has(key))
            passed.set(key, new GraphQLError(rules[key](limits[key], write(size[key])), { nodes: node }));
      for (const error of passed.values()) context.reportError(error);
      return passed.size === 0 ? undefined : { kind: Kind.DOCUMENT, definitions: [] };
    },
  });
}
