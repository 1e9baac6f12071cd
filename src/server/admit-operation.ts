import type { GraphQLRequest } from "@apollo/server";
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
import type { CoercedVariables } from "./coerced-variables.js";
import type { ServerLimits } from "./limits.js";
import { checkVariables } from "./refused-text.js";

type AdmissionLimits = Pick<
  ServerLimits,
  "compiledOperations" | "cost" | "first" | "undeclaredListSize" | "variableDepth"
>;
type Uncoerced = Omit<CostedOperation, "variables">;

/** An operation of a valid document, as Apollo finds it; none where the name fits none. */
export interface FoundOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly queryHash: string;
  readonly request: Pick<GraphQLRequest, "operationName" | "variables">;
}

/** Refuses an operation by an error, or gives its coerced variables. */
export type Admit = (found: FoundOperation) => CoercedVariables;

/** Coerces variables as graphql-js does; what does not fit is the client's mistake. */
function coerceVariables({ schema, operation }: Uncoerced, given: Record<string, unknown>): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 5 });
  const [first] = errors ?? [];
  if (first === undefined) return coerced ?? {};
  const message = (errors ?? []).map((error) => error.message).join(" ");
  throw new GraphQLError(message, { ...withNodes(first), extensions: { code: "BAD_USER_INPUT" } });
}

const withNodes = ({ nodes }: GraphQLError): { nodes?: NonNullable<GraphQLError["nodes"]> } =>
  nodes === undefined ? {} : { nodes };

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly given: Record<string, unknown>;
}

/** Arguments that do not fit surface while the cost is counted, before any resolver runs. */
function checkArguments(operation: CostedOperation, limits: AdmissionLimits): void {
  try {
    checkCost(operation, limits);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, { ...withNodes(error), extensions: { code: "BAD_USER_INPUT" } });
  }
}

function checkOperation(schema: GraphQLSchema, asked: Asked, limits: AdmissionLimits): Record<string, unknown> {
  const { document, operation, given } = asked;
  const named = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const fragments = Object.fromEntries(named.map((node) => [node.name.value, node]));
  const variables = coerceVariables({ schema, fragments, operation }, given);
  checkArguments({ schema, fragments, operation, variables }, limits);
  return variables;
}

function checkFound({ operation, request }: FoundOperation): OperationDefinitionNode {
  if (operation !== undefined) return operation;
  throw badInput(
    request.operationName === undefined
      ? "A document must have one operation, or operationName must say which."
      : `operationName must be that of an operation of the document, but got ${JSON.stringify(request.operationName)}.`,
  );
}

/** The variables of most questions are shorter; a longer text would cost more to keep than its check. */
const keptCharacters = 2_000;

/** Gives what refuses, before any resolver runs, operations that can't be found, whose variables don't fit, or that cost too much. */
export function createAdmission(schema: GraphQLSchema, limits: AdmissionLimits): Admit {
  // Whether an operation is admitted, and what its variables are, depends on its text, its name and what it is given alone.
  const admitted = new LRUCache<string, CoercedVariables>({ max: limits.compiledOperations });
  return (found) => {
    const operation = checkFound(found);
    const { document, queryHash, request } = found;
    const given = request.variables ?? {};
    checkVariables(given, limits.variableDepth);
    const key = `${queryHash}|${request.operationName ?? ""}|${JSON.stringify(given)}`;
    const known = admitted.get(key);
    if (known !== undefined) return known;
    const variables = freeze(checkOperation(schema, { document, operation, given }, limits));
    if (key.length <= keptCharacters) admitted.set(key, variables);
    return variables;
  };
}

/** Requests share what is kept, so that none may change it. */
function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
