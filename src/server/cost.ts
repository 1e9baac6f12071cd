import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import { badInput, SilianError } from "../errors.js";
import type { ServerLimits } from "./limits.js";
import { compositeTypeOf, enterFragment, fieldOf, type Place, placeOf, type Walk } from "./possible-types.js";

type Arguments = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;
type CostLimits = Pick<ServerLimits, "cost" | "first" | "undeclaredListSize">;

/** What a field's `complexity` extension is asked with; its answer is the cost of the field and all below it. */
export interface ComplexityQuestion {
  readonly args: Arguments;
  readonly childComplexity: number;
  readonly field: Field;
  readonly node: FieldNode;
  readonly type: GraphQLCompositeType;
}

/** An operation's selections with the variables that they are read with, already coerced. */
export interface CostedOperation extends Walk {
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

interface CostWalk extends Walk {
  readonly variables: Record<string, unknown>;
  readonly limits: CostLimits;
}

const defaultPage = 20;
const isConnection = (type: GraphQLCompositeType): boolean => type.name.endsWith("Connection");

/** A row is counted once: at its edge, or at the node where there is no edge; what only holds rows is free. */
function ownCost(parent: GraphQLCompositeType, field: Field, type: GraphQLCompositeType): number {
  if (isConnection(type) || type.name === "PageInfo") return 0;
  return parent.name.endsWith("Edge") && field.name === "node" ? 0 : 1;
}

function isLeftOut(walk: CostWalk, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, walk.variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, walk.variables);
  return skip?.["if"] === true || include?.["if"] === false;
}

function readPageSize(args: Arguments, most: number): number | undefined {
  const first = args["first"];
  if (typeof first !== "number") return undefined;
  if (first < 1 || first > most)
    throw badInput(`first must be from 1 to ${most}, but got ${first}.`, { argument: "first", value: first, most });
  return first;
}

/** How many of a list there may be: by `first`, by the ids asked for, by the connection it stands in, or by default. */
function listSize(args: Arguments, pageSize: number | undefined, rows: number | undefined, otherwise: number): number {
  const asked = [args["ids"], args["inputs"]].find((value) => Array.isArray(value));
  return pageSize ?? asked?.length ?? rows ?? otherwise;
}

function costOfField(walk: CostWalk, node: FieldNode, parent: GraphQLCompositeType, rows: number | undefined): number {
  const field = fieldOf(parent, node.name.value);
  if (field === undefined || field.name.startsWith("__")) return 0;
  const type = compositeTypeOf(field);
  const declared = field.extensions["complexity"];
  if (type === undefined && declared === undefined && field.args.length === 0) return 0;
  const args = getArgumentValues(field, node, walk.variables);
  const pageSize = readPageSize(args, walk.limits.first);
  const below = (size: number | undefined): number =>
    type === undefined
      ? 0
      : costOfSelections(walk, node.selectionSet?.selections ?? [], placeOf(walk.schema, type), size);
  if (declared !== undefined) {
    // A declaration multiplies by itself, so that lists inside its connection must not do so again.
    const childComplexity = below(type !== undefined && isConnection(type) ? 1 : undefined);
    return askDeclared(declared, { args, childComplexity, field, node, type: parent });
  }
  if (type === undefined) return 0;
  const own = ownCost(parent, field, type);
  if (isListType(getNullableType(field.type)))
    return listSize(args, pageSize, rows, walk.limits.undeclaredListSize) * (own + below(undefined));
  return own + below(isConnection(type) ? (pageSize ?? defaultPage) : undefined);
}

const isEstimate = (declared: unknown): declared is (question: ComplexityQuestion) => unknown =>
  typeof declared === "function";

function askDeclared(declared: unknown, question: ComplexityQuestion): number {
  if (typeof declared === "number") return declared + question.childComplexity;
  const answer = isEstimate(declared) ? declared(question) : undefined;
  return typeof answer === "number" ? answer : 1 + question.childComplexity;
}

/** The cost of selections is that of the dearest object type that may stand there. */
function costOfSelections(walk: CostWalk, all: readonly SelectionNode[], at: Place, rows: number | undefined): number {
  const totals = new Map(at.possible.map((type) => [type, 0]));
  const add = (selections: readonly SelectionNode[], place: Place): void => {
    for (const node of selections) {
      if (isLeftOut(walk, node)) continue;
      if (node.kind === Kind.FIELD) {
        const cost = costOfField(walk, node, place.type, rows);
        if (cost !== 0) for (const type of place.possible) totals.set(type, (totals.get(type) ?? 0) + cost);
        continue;
      }
      const inside = enterFragment(walk, node, place);
      if (inside !== undefined) add(inside.selections, inside.place);
    }
  };
  add(all, at);
  return Math.max(0, ...totals.values());
}

/**
 * Gives how many nodes an operation may fetch at most (nodes; scalars are free): own cost + child cost, times the size
 * of each list. Sizes come from coerced arguments; zero when the operation asks for scalars of the root alone.
 */
export function costOf({ operation, ...walk }: CostedOperation, limits: CostLimits): number {
  const root = walk.schema.getRootType(operation.operation);
  if (root === undefined || root === null) return 0;
  return costOfSelections(
    { ...walk, limits },
    operation.selectionSet.selections,
    placeOf(walk.schema, root),
    undefined,
  );
}

/** Refuses an operation that costs more than the limit. */
export function checkCost(operation: CostedOperation, limits: CostLimits): void {
  const cost = Math.ceil(costOf(operation, limits));
  if (cost <= limits.cost) return;
  const message = `An operation may cost ${limits.cost} nodes, but this one may cost ${cost}; ask for fewer or shorter lists.`;
  throw new SilianError("QUERY_TOO_EXPENSIVE", message, { cost, limit: limits.cost });
}

/** Names the lists of a schema whose size the cost rule has to guess, as "Type.field"; a contract test keeps it empty. */
export function listsOfUnknownSize(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return types
    .filter((type) => !type.name.startsWith("__") && !isConnection(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isListType(getNullableType(field.type)) && compositeTypeOf(field) !== undefined)
        .filter((field) => field.extensions["complexity"] === undefined)
        .filter((field) => !field.args.some(({ name }) => ["first", "ids", "inputs"].includes(name)))
        .map((field) => `${type.name}.${field.name}`),
    );
}
