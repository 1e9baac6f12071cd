import {
  type DefinitionNode,
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import { acceptCoercedVariables, type CoercedVariables, withCoercedValue } from "./coerced-variables.js";
import { weighCompilation } from "./compile-weight.js";
import type { ServerLimits } from "./limits.js";

/** An operation that was parsed, validated and admitted. */
export interface Operation<C> {
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly operationName: string | undefined;
  /** As the client gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly coerced: CoercedVariables;
  readonly context: C;
}

/** Runs operations. */
export type Executor<C> = (operation: Operation<C>) => Promise<ExecutionResult>;

/** An error of compiled code as graphql-js would have made it; its extensions may be undefined, which breaks Apollo. */
class CompiledError extends GraphQLError {
  override readonly locations: GraphQLError["locations"];

  constructor(from: Pick<GraphQLError, "message" | "locations" | "path" | "originalError">) {
    const { originalError } = from;
    const inner = originalError instanceof GraphQLError ? originalError : undefined;
    super(from.message, {
      path: from.path ?? null,
      originalError: originalError ?? null,
      ...(inner === undefined ? {} : { extensions: inner.extensions }),
    });
    this.locations = from.locations;
  }
}

/** Gives a result whose errors are proper GraphQLErrors. */
function repairErrors({ errors, ...result }: ExecutionResult): ExecutionResult {
  if (errors === undefined || errors.length === 0) return result;
  return { ...result, errors: errors.map((error) => new CompiledError(error)) };
}

/** Gives the executor of graphql-js, which every other must agree with. */
export const createReferenceExecutor =
  <C>(schema: GraphQLSchema): Executor<C> =>
  async ({ document, operationName, variables, context }) =>
    execute({ schema, document, operationName, variableValues: variables, contextValue: context });

/** Gives an operation compiled, or nothing where that would be too much or can't be done. */
function compile(extended: GraphQLSchema, document: DocumentNode, name: string | undefined, most: number) {
  const operation = getOperationAST(document, name);
  if (operation === undefined || operation === null) return undefined;
  const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
  const fragments = Object.fromEntries(document.definitions.filter(isFragment).map((node) => [node.name.value, node]));
  if (weighCompilation({ schema: extended, fragments }, operation, most) > most) return undefined;
  const query = compileQuery(extended, acceptCoercedVariables(document, operation), name);
  return isCompiledQuery(query) ? query : undefined;
}

/**
 * Gives an executor that compiles operations and keeps the latest; what would compile to too much, or not at all, goes
 * to the reference executor. Default-resolved fields must not be promises, and `resolveType` must be synchronous.
 */
export function createCompiledExecutor<C>(
  schema: GraphQLSchema,
  limits: Pick<ServerLimits, "compiledFields" | "compiledOperations">,
): Executor<C> {
  const reference = createReferenceExecutor<C>(schema);
  const extended = withCoercedValue(schema);
  const kept = new LRUCache<string, { readonly compiled: CompiledQuery | undefined }>({
    max: limits.compiledOperations,
  });
  return async (asked) => {
    const { document, queryHash, operationName, context, coerced } = asked;
    const key = `${queryHash}|${operationName ?? ""}`;
    let entry = kept.get(key);
    if (entry === undefined) {
      entry = { compiled: compile(extended, document, operationName, limits.compiledFields) };
      kept.set(key, entry);
    }
    if (entry.compiled === undefined) return reference(asked);
    return repairErrors(await entry.compiled.query(undefined, context, coerced));
  };
}
