import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import { badInput } from "../errors.js";
import { checkCost, type CostedOperation } from "./cost.js";
import type { ServerLimits } from "./limits.js";
import { checkVariables } from "./refused-text.js";

type AdmissionLimits = Pick<
  ServerLimits,
  "compiledOperations" | "cost" | "first" | "undeclaredListSize" | "variableDepth"
>;
type Uncoerced = Omit<CostedOperation, "variables">;

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly given: Record<string, unknown>;
}

/** Coerces variables as the executor will; what does not fit is the client's mistake. */
function coerceVariables({ schema, operation }: Uncoerced, given: Record<string, unknown>): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 5 });
  const [first] = errors ?? [];
  if (first === undefined) return coerced ?? {};
  const message = (errors ?? []).map((error) => error.message).join(" ");
  throw new GraphQLError(message, { ...withNodes(first), extensions: { code: "BAD_USER_INPUT" } });
}

const withNodes = ({ nodes }: GraphQLError): { nodes?: NonNullable<GraphQLError["nodes"]> } =>
  nodes === undefined ? {} : { nodes };

/** Arguments that do not fit surface while the cost is counted, before any resolver runs. */
function checkArguments(operation: CostedOperation, limits: AdmissionLimits): void {
  try {
    checkCost(operation, limits);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, { ...withNodes(error), extensions: { code: "BAD_USER_INPUT" } });
  }
}

function checkOperation(schema: GraphQLSchema, asked: Asked, limits: AdmissionLimits): void {
  const { document, operation, given } = asked;
  const named = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const fragments = Object.fromEntries(named.map((node) => [node.name.value, node]));
  const variables = coerceVariables({ schema, fragments, operation }, given);
  checkArguments({ schema, fragments, operation, variables }, limits);
}

/** The variables of most questions are shorter; a longer text would cost more to keep than its check. */
const keptCharacters = 2_000;

/** Refuses, before any resolver runs, operations that can't be found, whose variables don't fit, or that cost too much. */
export function admitOperation(schema: GraphQLSchema, limits: AdmissionLimits): ApolloServerPlugin {
  // Whether an operation is admitted depends on its text, its name and its variables alone.
  const admitted = new LRUCache<string, true>({ max: limits.compiledOperations });
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ request, document, operation, queryHash }): Promise<void> {
          if (operation === undefined)
            throw badInput(
              request.operationName === undefined
                ? "A document must have one operation, or operationName must say which."
                : `operationName must be that of an operation of the document, but got ${JSON.stringify(request.operationName)}.`,
            );
          const given = request.variables ?? {};
          checkVariables(given, limits.variableDepth);
          const key = `${queryHash}|${request.operationName ?? ""}|${JSON.stringify(given)}`;
          if (admitted.has(key)) return Promise.resolve();
          checkOperation(schema, { document, operation, given }, limits);
          if (key.length <= keptCharacters) admitted.set(key, true);
          return Promise.resolve();
        },
      }),
  };
}
