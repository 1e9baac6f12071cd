/** By which ways a candidate is tied to the need. */
import { edgeDamping, edgeDegrees } from "../../methods/metapaths/metaedges.js";
import { corridor } from "../../methods/shortest-paths/corridor.js";
import { hopDistances } from "../../methods/shortest-paths/shortest-distances.js";
import type { Path } from "../../methods/shortest-paths/search-options.js";
import { yenPaths } from "../../methods/shortest-paths/yen-paths.js";
import { relationshipOf } from "../../ontology/relationship-types.js";
import type { PartnerGraph } from "./partner-graph.scoring.js";

/** Which edges may be used, and how many paths are wanted. */
export interface PathWish {
  readonly usable: (edge: number) => boolean;
  readonly count: number;
  /** The exponent w that weighs degrees down. */
  readonly damping: number;
}

/** Gives the cheapest paths from the subject to a node; at most one step longer than the shortest. */
export type PathsTo = (node: number) => Path[];

/**
 * Prepares the search for paths from the subject by the cost −ln(confidence) + w·ln(degree at the start) + w·ln(degree at the end)
 * of each edge, degrees counted by type, direction and kinds (E2's measure). Range: from 0, in nats. At zero: an edge of confidence
 * 0 is barred; a node that can't be reached has no paths. What leads round about, over more than one step more than the shortest, is no
 * evidence that a person would follow.
 */
export function pathsFrom(of: PartnerGraph, subject: number, { usable, count, damping }: PathWish): PathsTo {
  const { graph } = of;
  const cost = pathCosts(of, damping);
  const allowedEdge = (edge: number): boolean => usable(edge) && cost[edge] !== Infinity;
  const hops = hopDistances(graph, [subject], { direction: "BOTH", allowedEdge });
  return (node) => {
    const distance = hops[node] ?? -1;
    if (distance < 0) return [];
    const maxLength = distance + 1;
    const within = new Set(corridor(graph, [subject], [node], maxLength, { direction: "BOTH", allowedEdge }).edges);
    return yenPaths(graph, subject, node, count, {
      ...{ direction: "BOTH", cost, maxLength },
      allowedEdge: (edge) => within.has(edge),
    });
  };
}

function pathCosts({ graph, kinds, relationshipTypes }: PartnerGraph, damping: number): Float64Array {
  const undirected = relationshipTypes.flatMap((type, at) => (relationshipOf(type).undirected === true ? [at] : []));
  const degrees = edgeDegrees({ graph, nodeKind: kinds, undirectedTypes: new Set(undirected) });
  return edgeDamping(degrees, damping).map((factor, edge) =>
    Math.max(0, -Math.log(graph.weight?.[edge] ?? 1) - Math.log(factor)),
  );
}
