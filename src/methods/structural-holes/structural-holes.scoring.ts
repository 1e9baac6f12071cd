import { neighbourCount, neighboursOf, type SimpleGraph } from "../simple-graph/simple-graph.js";

/** How a node stands among its contacts. */
export interface StructuralHoles {
  /** Burt's constraint; null for a node without contacts. */
  readonly constraint: number | null;
  /** Effective size; null for a node without contacts. */
  readonly effectiveSize: number | null;
}

/** Marks of nodes and sums for them, as long as the graph: made once, used for many nodes. */
export interface HoleScratch {
  readonly isContact: Uint8Array;
  readonly indirect: Float64Array;
}

/** Makes the scratch that `structuralHoles` needs for graphs of so many nodes. */
export const holeScratch = (nodeCount: number): HoleScratch => ({
  isContact: new Uint8Array(nodeCount),
  indirect: new Float64Array(nodeCount),
});

/**
 * Gives how much a node's contacts know each other (Burt, Structural Holes, 1992; effective size as simplified by Borgatti,
 * Connections 20, 1997), every tie counting the same.
 * Constraint = Σ_j (p_ij + Σ_q p_iq p_qj)², j and q among the contacts, p_ij = 1 / contacts of i: from near 0 (many contacts
 * that do not know each other: a bridge) to 1.125. Effective size = n − 2t/n with n contacts and t ties between them: from 1
 * to n. A node without contacts has neither: null.
 */
export function structuralHoles(
  graph: SimpleGraph,
  node: number,
  scratch = holeScratch(graph.nodeCount),
): StructuralHoles {
  const contacts = neighboursOf(graph, node);
  const own = contacts.length;
  if (own === 0) return { constraint: null, effectiveSize: null };
  const { isContact, indirect } = scratch;
  for (const contact of contacts) isContact[contact] = 1;
  let tieEnds = 0;
  for (const contact of contacts) {
    const part = 1 / (own * neighbourCount(graph, contact));
    for (const other of neighboursOf(graph, contact)) {
      if (isContact[other] !== 1) continue;
      tieEnds += 1;
      indirect[other] = (indirect[other] ?? 0) + part;
    }
  }
  let constraint = 0;
  for (const contact of contacts) {
    constraint += (1 / own + (indirect[contact] ?? 0)) ** 2;
    isContact[contact] = 0;
    indirect[contact] = 0;
  }
  return { constraint, effectiveSize: own - tieEnds / own };
}
