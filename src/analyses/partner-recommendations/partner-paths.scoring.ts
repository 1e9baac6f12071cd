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

/** Gives the paths from the subject to a candidate; some edges, where given, say that it makes or offers what is needed. */
export type PathsTo = (node: number, meetingEdges: readonly number[]) => Path[];

/**
 * Prepares the search for paths from the subject by the cost −ln(confidence) + w·ln(degree at the start) + w·ln(degree at the end)
 * of each edge, degrees counted by type, direction and kinds (E2's measure). Range: from 0, in nats. At zero: an edge of confidence
 * 0 is barred; a node that can't be reached has no paths. A path is at most one step longer than the shortest: what leads further
 * round is no evidence that a person would follow. Of the five cheapest, and the cheapest that ends in what is needed, such paths come
 * first, then the shorter, then the cheaper; raising the count only appends.
 */
export function pathsFrom(of: PartnerGraph, subject: number, { usable, count, damping }: PathWish): PathsTo {
  const { graph } = of;
  const cost = pathCosts(of, damping);
  const passable = (edge: number): boolean => usable(edge) && cost[edge] !== Infinity;
  const hops = hopDistances(graph, [subject], { direction: "BOTH", allowedEdge: passable });
  const search = (node: number, distance: number, k: number, allowedEdge: (edge: number) => boolean): Path[] => {
    if (distance < 0 || distance === Infinity) return [];
    const maxLength = distance + 1;
    const within = new Set(corridor(graph, [subject], [node], maxLength, { direction: "BOTH", allowedEdge }).edges);
    const isWithin = (edge: number): boolean => within.has(edge);
    return yenPaths(graph, subject, node, k, { direction: "BOTH", cost, maxLength, allowedEdge: isWithin });
  };
  return (node, meetingEdges) => {
    const meets = new Set(meetingEdges);
    const isAtNode = (edge: number): boolean => graph.from[edge] === node || graph.to[edge] === node;
    const before = meetingEdges
      .filter((edge) => isAtNode(edge) && passable(edge))
      .map((edge) => {
        const other = (graph.from[edge] === node ? graph.to[edge] : graph.from[edge]) ?? 0;
        return hops[other] ?? -1;
      });
    const distance = 1 + Math.min(...before.filter((hop) => hop >= 0));
    const meeting = search(node, distance, 1, (edge) => passable(edge) && (!isAtNode(edge) || meets.has(edge)));
    const others = search(node, hops[node] ?? -1, mostPaths, passable).filter(
      (path) => !meeting.some((other) => other.edges.join() === path.edges.join()),
    );
    const isMeeting = ({ edges }: Path): number => Number(meets.has(edges.at(-1) ?? -1));
    return [...meeting, ...others]
      .sort((a, b) => isMeeting(b) - isMeeting(a) || a.edges.length - b.edges.length || a.cost - b.cost)
      .slice(0, count);
  };
}

/** How many paths a question can ask for. */
const mostPaths = 5;

function pathCosts({ graph, kinds, relationshipTypes }: PartnerGraph, damping: number): Float64Array {
  const undirected = relationshipTypes.flatMap((type, at) => (relationshipOf(type).undirected === true ? [at] : []));
  const degrees = edgeDegrees({ graph, nodeKind: kinds, undirectedTypes: new Set(undirected) });
  return edgeDamping(degrees, damping).map((factor, edge) =>
    Math.max(0, -Math.log(graph.weight?.[edge] ?? 1) - Math.log(factor)),
  );
}
