import { Kind, type OperationDefinitionNode, type SelectionNode } from "graphql";
import { compositeTypeOf, enterFragment, fieldOf, type Place, placeOf, type Walk } from "./possible-types.js";

/**
 * Gives how many fields compiled code for an operation would have: graphql-jit compiles a selection on an interface or
 * a union once for each possible type, so a field weighs the product of possible types along its path.
 * Counting ends soon after `limit`.
 */
export function weighCompilation(walk: Walk, operation: OperationDefinitionNode, limit: number): number {
  let weight = 0;
  const add = (selections: readonly SelectionNode[], place: Place, times: number): void => {
    for (const node of selections) {
      if (weight > limit) return;
      if (node.kind !== Kind.FIELD) {
        const inside = enterFragment(walk, node, place);
        if (inside !== undefined) add(inside.selections, inside.place, times);
        continue;
      }
      const copies = times * place.possible.length;
      weight += copies;
      const field = fieldOf(place.type, node.name.value);
      const below = field === undefined ? undefined : compositeTypeOf(field);
      if (below !== undefined && node.selectionSet !== undefined)
        add(node.selectionSet.selections, placeOf(walk.schema, below), copies);
    }
  };
  const root = walk.schema.getRootType(operation.operation);
  if (root !== undefined && root !== null) add(operation.selectionSet.selections, placeOf(walk.schema, root), 1);
  return weight;
}
