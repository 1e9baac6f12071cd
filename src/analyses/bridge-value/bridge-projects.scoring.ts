import { areJoined, neighboursOf, type SimpleGraph } from "../../methods/simple-graph/simple-graph.js";
import type { BridgedProject, BridgeInput, BridgeProject } from "./bridge-input.scoring.js";
import type { BridgeNetwork } from "./bridge-network.scoring.js";

/** More ways than these are not looked at. */
const mostWays = 5_000_000;

/** Counts the ways looked at, over all projects. */
interface Search {
  ways: number;
}

/**
 * Gives the projects that the bridge has a part in: a node of the bridge took part in the project, or brokered it, or it is the
 * nearest link of two who took part: leaving the project itself aside, they are joined within three steps, and
 * farther apart or not at all without the bridge. The first of the shortest such ways is the evidence. A project with one
 * participant has no such way; a way that is as short without the bridge does not count.
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
  const avoid = network.numberOf[project] ?? -1;
  const members = participants
    .map((node) => network.numberOf[node] ?? -1)
    .filter((node) => node >= 0)
    .sort((a, b) => a - b);
  let best: number[] | null = null;
  for (const [at, from] of members.entries())
    for (const to of members.slice(at + 1)) {
      const way = shortWay(network.before, from, to, avoid, search);
      if (way === null || (best !== null && way.length >= best.length)) continue;
      const other = shortWay(network.after, from, to, avoid, search);
      if (other === null || other.length > way.length) best = way;
    }
  return best === null ? null : { project, by: "LINKED", way: best.map((node) => network.nodes[node] ?? 0) };
}

/** The first of the shortest ways of one, two or three edges that do not go through a node; null where there is none. */
function shortWay(graph: SimpleGraph, from: number, to: number, avoid: number, search: Search): number[] | null {
  if (areJoined(graph, from, to)) return [from, to];
  const onward = [...neighboursOf(graph, from)].filter((node) => node !== avoid);
  const middle = onward.find((node) => areJoined(graph, node, to));
  if (middle !== undefined) return [from, middle, to];
  for (const second of onward)
    for (const third of neighboursOf(graph, second)) {
      if ((search.ways += 1) > mostWays) return null;
      if (third !== from && third !== avoid && areJoined(graph, third, to)) return [from, second, third, to];
    }
  return null;
}
