import { type AndOrState, falloutOf, startState } from "../and-or-system/and-or-state.scoring.js";
import { type AndOrNode, buildAndOrSystem } from "../and-or-system/and-or-system.scoring.js";
import { type Adjacency, buildAdjacency, reachFrom } from "../condensation/adjacency.scoring.js";
import type { Need, RequirementGraph } from "./requirement-graph.scoring.js";

/** Which links the target requires, and how firmly; each a mark of 1 per link. */
export interface RequiredSet {
  /** Reached from the roots over all needs, every alternative included. */
  readonly full: Uint8Array;
  /** Req(t): on some route. */
  readonly some: Uint8Array;
  /** On every route, so that the target can't do without it. */
  readonly every: Uint8Array;
  /** On every route even if of a group without any supplied member only one is chosen. */
  readonly unconditional: Uint8Array;
  /** Says the last of a set of alternatives: whether the target falls when all of them are missing. */
  readonly isUnconditional: (members: readonly number[]) => boolean;
}

/**
 * Gives what the target requires. A *route* follows every need from the roots; of a group with supplied members it chooses
 * one of them, of a group without any it takes all. Req(t) is what some route holds: of a group with a supplied member only
 * the supplied ones and what they need. `every` is what all routes hold.
 *
 * A link without makers is a gap only if it is on every route; on some routes only, it is required through groups in which
 * another member is supplied: an ALTERNATIVE. No other reading keeps the law that a new local supplier never creates a gap.
 * Let t need one of A and B, A need x, B need y, and neither x nor y be made. With A alone made, x is a gap and y an
 * alternative's part; with B alone, the other way round. So with both made the law forbids y (from the first) and x (from
 * the second). That the target still can't stand is said by an open choice: "x or y". As suppliers are added, the choices
 * of a route only grow and what it must take only shrinks, so `every` shrinks, and with it the gaps.
 * Cycles are safe: `every` asks the greatest fixpoint of an AND/OR system whether the target stands without the link.
 */
export function findRequiredSet(graph: RequirementGraph, roots: readonly number[], supplied: Uint8Array): RequiredSet {
  const taken = routeNodes(graph, supplied, "ALL");
  const isChoice = (need: Need) => need.groupId !== null;
  const chosen = graph.needsOf.some((needs) => needs.some(isChoice)) ? routeNodes(graph, supplied, "ANY") : taken;
  const some = reachFrom(
    needAdjacency(taken, () => true),
    roots,
  );
  const sureTaken = reachFrom(needAdjacency(taken, isSingle), roots);
  const sureChosen = reachFrom(needAdjacency(chosen, isSingle), roots);
  const takenState = lazily(() => startState(buildAndOrSystem(taken, taken.length)));
  const chosenState = lazily(() => startState(buildAndOrSystem(chosen, chosen.length)));
  const isUnconditional = (members: readonly number[]) =>
    members.some((member) => sureChosen[member] === 1) || fellsRoot(chosenState(), members, roots);
  const every = some.map((mark, node) => Number(mark && (sureTaken[node] || fellsRoot(takenState(), [node], roots))));
  return {
    full: reachFrom(requirementAdjacency(graph), roots),
    some,
    every,
    unconditional: every.map((mark, node) => Number(mark && isUnconditional([node]))),
    isUnconditional,
  };
}

/** Gives the graph from each link to all that it needs, every alternative included. */
export function requirementAdjacency(graph: RequirementGraph): Adjacency {
  const nodes = graph.needsOf.map((needs) => ({ needs: needs.map((need) => need.members) }));
  return needAdjacency(nodes, () => true);
}

function routeNodes(graph: RequirementGraph, supplied: Uint8Array, unsupplied: "ALL" | "ANY"): AndOrNode[] {
  const choicesOf = ({ members }: Need): readonly (readonly number[])[] => {
    if (members.length === 1) return [members];
    const made = members.filter((member) => supplied[member] === 1);
    if (made.length > 0) return [made];
    return unsupplied === "ANY" ? [members] : members.map((member) => [member]);
  };
  return graph.needsOf.map((needs, node) => ({ outside: false, makers: [node], needs: needs.flatMap(choicesOf) }));
}

const isSingle = (members: readonly number[]): boolean => members.length === 1;

function needAdjacency(
  nodes: readonly Pick<AndOrNode, "needs">[],
  follows: (members: readonly number[]) => boolean,
): Adjacency {
  const from: number[] = [];
  const to: number[] = [];
  nodes.forEach(({ needs }, node) => {
    for (const members of needs) {
      if (!follows(members)) continue;
      for (const member of members) {
        from.push(node);
        to.push(member);
      }
    }
  });
  return buildAdjacency(nodes.length, from, to);
}

const fellsRoot = (state: AndOrState, failed: readonly number[], roots: readonly number[]): boolean => {
  const fallen = new Set(falloutOf(state, failed));
  return roots.some((root) => fallen.has(root));
};

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
