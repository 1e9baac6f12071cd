import { lostPairs } from "../../methods/near-pairs/near-pairs.scoring.js";
import { shortestWay } from "../../methods/near-pairs/shortest-way.js";
import { chooseSources, measureChanges, type Sources } from "./bridge-changes.scoring.js";
import type { BridgeInput, BridgeOutput, LostPair } from "./bridge-input.scoring.js";
import { type BridgeNetwork, buildNetwork } from "./bridge-network.scoring.js";
import { scoreBridgeNodes } from "./bridge-nodes.scoring.js";
import { findBridgedProjects } from "./bridge-projects.scoring.js";

/** More edges of a bridge are not named. */
const mostEdgesNamed = 1000;

/**
 * Gives what a network loses without a bridge (relationship types, nodes, or types at nodes): near pairs of an enterprise and an
 * institute, global efficiency (Latora and Marchiori 2001), size of the largest part, each beside what equally many random edges
 * do; the pairs that are lost, how the bridge's nodes stand (Burt 1992, Freeman 1977), which projects it has a part in.
 * An association in this graph, never a cause. A bridge without an edge changes nothing; an empty graph gives zeros.
 */
export function scoreBridge(input: BridgeInput): BridgeOutput {
  const network = buildNetwork(input);
  const { before, removedEdges, nodes } = network;
  const sources = chooseSources(network, input);
  const endsOf = (edge: number): [number, number] => [
    nodes[before.low[edge] ?? 0] ?? 0,
    nodes[before.high[edge] ?? 0] ?? 0,
  ];
  return {
    nodeCount: sources.nodeCount,
    edgeCount: before.edgeCount,
    removedEdgeCount: removedEdges.length,
    enterpriseCount: network.isEnterprise.reduce((sum, mark) => sum + mark, 0),
    instituteCount: sources.instituteCount,
    efficiencySources: sources.nodes.length,
    pairSources: sources.institutes.length,
    ...measureChanges(network, sources, input),
    lost: listLost(network, sources, input),
    ...scoreBridgeNodes(network, input),
    removedEdges: [...removedEdges.subarray(0, mostEdgesNamed)].map(endsOf),
    ...findBridgedProjects(network, input),
  };
}

/** The nearest lost pairs first, then by enterprise and institute. */
function listLost(network: BridgeNetwork, { institutes }: Sources, { steps, listed }: BridgeInput): LostPair[] {
  const { before, after, isEnterprise, nodes } = network;
  const scope = { sources: institutes, isTarget: isEnterprise, steps };
  return lostPairs(before, after, scope, listed).pairs.map(({ source, target, distance }) => {
    const left = shortestWay(after, target, source);
    return {
      enterprise: nodes[target] ?? 0,
      institute: nodes[source] ?? 0,
      stepsBefore: distance,
      stepsAfter: left === null ? null : left.length - 1,
      way: (shortestWay(before, target, source) ?? []).map((node) => nodes[node] ?? 0),
    };
  });
}
