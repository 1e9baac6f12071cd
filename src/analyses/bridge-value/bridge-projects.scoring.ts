import { areJoined, neighboursOf } from "../../methods/simple-graph/simple-graph.js";
import type { BridgedProject, BridgeInput, BridgeProject } from "./bridge-input.scoring.js";
import type { BridgeNetwork } from "./bridge-network.scoring.js";

/** More ways than these are not looked at. */
const mostWays = 5_000_000;

/** Counts the ways looked at, over all projects. */
interface Search {
  ways: number;
}

/**
 * Gives the projects that the bridge has a part in: a node of the bridge took part in the project, or brokered it, or two
 * of those who took part are joined by a way of at most three edges that uses an edge which is taken away. The shortest such way,
 * then the first by its nodes, is the evidence. A project with one participant has no way.
 */
export function findBridgedProjects(
  network: BridgeNetwork,
  input: BridgeInput,
): { projects: BridgedProject[]; projectsCut: boolean } {
  const bridge = new Set(input.removedTypes.length === 0 ? input.removedNodes : []);
  const search: Search = { ways: 0 };
  const projects = input.projects.flatMap((project) => {
    const own = ownPart(project, bridge) ?? linkedPart(network, project, search);
    return own === null ? [] : [own];
  });
  return { projects, projectsCut: search.ways > mostWays };
}

function ownPart(
  { project, participants, brokers }: BridgeProject,
  bridge: ReadonlySet<number>,
): BridgedProject | null {
  const member = participants.find((node) => bridge.has(node));
  if (member !== undefined) return { project, by: "TOOK_PART", way: [member, project] };
  const broker = brokers.find((node) => bridge.has(node));
  return broker === undefined ? null : { project, by: "BROKERED", way: [broker, project] };
}

function linkedPart(
  network: BridgeNetwork,
  { project, participants }: BridgeProject,
  search: Search,
): BridgedProject | null {
  const members = participants
    .map((node) => network.numberOf[node] ?? -1)
    .filter((node) => node >= 0)
    .sort((a, b) => a - b);
  let best: number[] | null = null;
  for (const [at, from] of members.entries())
    for (const to of members.slice(at + 1)) {
      const way = wayThroughBridge(network, from, to, search);
      if (way !== null && (best === null || way.length < best.length)) best = way;
    }
  return best === null ? null : { project, by: "LINKED", way: best.map((node) => network.nodes[node] ?? 0) };
}

/** The shortest way of one, two or three edges that uses an edge of the bridge. */
function wayThroughBridge(network: BridgeNetwork, from: number, to: number, search: Search): number[] | null {
  const { before, after } = network;
  if (areJoined(before, from, to) && !areJoined(after, from, to)) return [from, to];
  const usesBridge = (way: readonly number[]): boolean =>
    way.some((node, at) => at > 0 && !areJoined(after, way[at - 1] ?? 0, node));
  const onward = [...neighboursOf(before, from)].filter((node) => node !== to);
  for (const middle of onward) {
    search.ways += 1;
    if (areJoined(before, middle, to) && usesBridge([from, middle, to])) return [from, middle, to];
  }
  for (const second of onward)
    for (const third of neighboursOf(before, second)) {
      if ((search.ways += 1) > mostWays) return null;
      if (third === from || third === to || !areJoined(before, third, to)) continue;
      if (usesBridge([from, second, third, to])) return [from, second, third, to];
    }
  return null;
}
