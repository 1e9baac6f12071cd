import type { Evidence } from "../../evidence/evidence.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Context } from "../../graphql/context.js";
import { relationshipOf, relationshipTypeNames } from "../../ontology/relationship-types.js";
import { countCrossChain, findClosedLoops } from "./cross-chain.scoring.js";
import { fourChains } from "./four-chain-fusion.scoring.js";
import { CrossChainLinks, type RegionFusion } from "./region-fusion.types.js";
import { loadRegionalFacts } from "./regional-graph.service.js";
import { membersOf, type Tie, toChainGraph } from "./regional-members.scoring.js";

const undirected = new Set<string>(relationshipTypeNames.filter((type) => relationshipOf(type).undirected === true));

/** Gives the relationships between each two chains of a region, against chance. */
export async function answerCrossChain(context: Context, region: RegionFusion): Promise<CrossChainLinks[]> {
  const { graph } = await viewOf(context, region);
  const nameOf = (chain: number) => fourChains[chain] ?? "EDUCATION";
  return countCrossChain(graph).map(({ first, second, ...counted }) =>
    Object.assign(new CrossChainLinks(), { first: nameOf(first), second: nameOf(second), ...counted }),
  );
}

/** Gives how many closed loops there are in a region. */
export const countLoops = async (context: Context, region: RegionFusion): Promise<number> =>
  findClosedLoops((await viewOf(context, region)).graph, 0).count;

/** Gives the first closed loops of a region as paths that end where they began. */
export async function answerLoops(context: Context, region: RegionFusion, first: number): Promise<Evidence> {
  const { graph, ties } = await viewOf(context, region);
  const between = firstTies(ties);
  const paths = findClosedLoops(graph, first).examples.map((loop) => {
    const ids = [...loop, loop[0]].map((node) => graph.ids[node] ?? "");
    const steps = ids.map((nodeId, at) => {
      const before = ids[at - 1];
      const tie = before === undefined ? undefined : between.get(keyOf(before, nodeId));
      return { nodeId, relationshipId: tie?.relationshipId ?? null, forward: tie === undefined || tie.from === before };
    });
    return { steps, score: null };
  });
  const steps = paths.flatMap((path) => path.steps);
  const relationshipIds = steps.flatMap(({ relationshipId }) => relationshipId ?? []);
  const nodeIds = steps.map(({ nodeId }) => nodeId);
  return readEvidence(context, { nodeIds, relationshipIds, paths }, region.facts.asOf);
}

async function viewOf(context: Context, { facts, region }: RegionFusion) {
  const { version, scope, regions } = facts;
  const read = await loadRegionalFacts(context, version, scope);
  const members = membersOf(read.graph, regions.within(region.id));
  return { graph: toChainGraph(read.graph, members, undirected), ties: members.ties };
}

const keyOf = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Ties come by id, so that the first between two entities is always the same. */
function firstTies(ties: readonly Tie[]): Map<string, Tie> {
  const found = new Map<string, Tie>();
  for (const tie of ties) {
    const key = keyOf(tie.from, tie.to);
    if (!found.has(key)) found.set(key, tie);
  }
  return found;
}
