import { badInput } from "../../errors.js";
import type { Evidence } from "../../evidence/evidence.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Context } from "../../graphql/context.js";
import type { SteinerTree } from "../../methods/steiner-tree/steiner-tree.js";
import { analysisFrame, type MethodFacts } from "../analysis-frame.js";
import { onOneVersion } from "../on-one-version.js";
import type { Remark, Truncation } from "../analysis.types.js";
import { Ball } from "./ball.loaders.js";
import { loadDeclaredCoverage } from "./declared-coverage.loaders.js";
import { loadLinkingGraph, mostLinkingEdges, type NamedLinks } from "./linking-graph.loaders.js";
import { type MetapathTable, mostTabledEnds, tabulateMetapaths } from "./metapath-table.service.js";
import { loadPathEnds, type PathEnd } from "./path-ends.loaders.js";
import { fewerPermutations, hubsAvoided, metapathsForFew, notConnected, notDecided } from "./path-remarks.js";
import { newestDate, readPathEvidence, typesUsed } from "./paths.service.js";
import { permutedEdgeBudget } from "./significance.service.js";
import { checkRange, readWalkRules, type WalkQuestion, type WalkRules } from "./walk-rules.js";
import { cheapestLinks, joiningTree, linkCosts } from "./why-connected.scoring.js";
import { WhyConnectedResult } from "./why-connected.types.js";

/** What `whyConnected` is asked with; whatever is absent has its default. */
export interface WhyConnectedQuestion extends Omit<WalkQuestion, "direction"> {
  readonly ids: readonly string[];
  readonly metapathLength?: number | null | undefined;
  readonly k?: number | null | undefined;
  readonly damping?: number | null | undefined;
  readonly permutations?: number | null | undefined;
  readonly seed?: number | null | undefined;
}

interface Checked {
  readonly rules: WalkRules;
  readonly metapathLength: number;
  readonly k: number;
  readonly damping: number;
  readonly permutations: number;
  readonly seed: number;
  /** The day to read the evidence at; null is today. */
  readonly day: string | null;
}

const method: MethodFacts = {
  name: "degree-weighted path count, cheapest paths and Steiner tree",
  version: "1.0.0",
  formula:
    "DWPC = Σ_paths Π_edges deg(start)^−w · deg(end)^−w; PathSim = 2·M_xy/(M_xx + M_yy); cost = Σ_edges −ln(confidence) + w·ln(deg(start)) + w·ln(deg(end)); p = (1 + hits)/(1 + permutations), times the number of metapaths",
  source:
    "Himmelstein and Baranzini, PLoS Comput. Biol. 11 (2015); Sun et al., VLDB 4 (2011); Yen, Management Science 17 (1971); Mehlhorn, Inf. Process. Lett. 27 (1988); XSwap: Hanhijärvi, Garriga and Puolamäki, SDM (2009)",
};

/** Gives by what kinds of path entities are linked and how unusual that is, on one version of the graph. */
export function explainConnection(context: Context, question: WhyConnectedQuestion): Promise<WhyConnectedResult> {
  const checked = checkWhy(question, context.today);
  return onOneVersion(context, () => answer(context, question, checked));
}

function checkWhy(question: WhyConnectedQuestion, today: string): Checked {
  const damping = question.damping ?? 0.4;
  if (!(damping >= 0 && damping <= 1)) throw badInput(`damping must be from 0 to 1, but got ${damping}.`, { damping });
  return {
    damping,
    rules: readWalkRules(question, today),
    metapathLength: checkRange("metapathLength", question.metapathLength ?? 3, 1, 4),
    k: checkRange("k", question.k ?? 5, 1, 50),
    permutations: checkRange("permutations", question.permutations ?? 0, 0, 1000),
    seed: question.seed ?? 1,
    day: question.asOf ?? null,
  };
}

async function answer(context: Context, question: WhyConnectedQuestion, checked: Checked): Promise<WhyConnectedResult> {
  const { rules, k, damping, metapathLength, permutations, seed, day } = checked;
  const [ends = []] = await loadPathEnds(context, { ids: question.ids }, 2, 50);
  if (ends.length < 2) throw badInput("ids must name at least 2 different entities, but all of them are the same.");
  const ball = await growBall(context, checked, ends);
  const named = await loadLinkingGraph(
    context,
    rules,
    ends,
    ball,
    Math.min(ball.covered, Math.max(rules.maxHops, metapathLength)),
  );
  const searchedHops = Math.min(rules.maxHops, named.bound);
  const frame = await analysisFrame(context, method, {
    ...{ k, w: damping, metapathLength, permutations, seed, hops: rules.maxHops, searchedHops },
    ...{ minConfidence: rules.minConfidence, asOf: rules.asOf },
  });
  const cost = linkCosts(named.links, damping);
  const tree = joiningTree(named.links, cost);
  const table = await tabulateMetapaths(context, named, ends, checked);
  const evidence = await readPathEvidence(context, readLinks(named, k, searchedHops, cost), day);
  const truncations = limitsMet(ball, named, table);
  return Object.assign(new WhyConnectedResult(), frame, {
    status: truncations.length === 0 ? "COMPLETE" : "TRUNCATED",
    truncations,
    warnings: remarksOn(checked, ends, ball, tree, table),
    dataThrough: newestDate(evidence),
    metapaths: table.metapaths,
    coverage: await loadDeclaredCoverage(context, frame.graphVersion, typesUsed(evidence, rules), rules.asOf),
    evidence,
    tree: ends.length < 3 ? null : await readTree(context, named, tree, day),
    treeCost: ends.length < 3 ? null : tree.cost,
    groups: tree.groups.map((group) => group.map((node) => named.nodeIds[node] ?? "")),
  });
}

/** Grows until the metapaths are covered and all hang together, or the hops are covered. */
async function growBall(context: Context, { rules, metapathLength }: Checked, ends: readonly PathEnd[]): Promise<Ball> {
  const ball = new Ball(context, rules, ends);
  const isDone = (): boolean => ball.covered >= metapathLength && (ball.isConnected || ball.covered >= rules.maxHops);
  let canGrow = true;
  while (canGrow && !isDone()) canGrow = await ball.grow();
  return ball;
}

const readLinks = ({ links, nodeIds, edgeIds }: NamedLinks, k: number, maxLength: number, cost: Float64Array) =>
  cheapestLinks(links, k, maxLength, cost).map(({ nodes, edges, cost: score }) => ({
    score,
    nodeIds: nodes.map((node) => nodeIds[node] ?? ""),
    edges: edges.map((edge, index) => ({
      id: edgeIds[edge] ?? "",
      forward: links.graph.from[edge] === nodes[index],
    })),
  }));

const readTree = (
  context: Context,
  { nodeIds, edgeIds }: NamedLinks,
  tree: SteinerTree,
  day: string | null,
): Promise<Evidence> =>
  readEvidence(
    context,
    {
      nodeIds: tree.nodes.map((node) => nodeIds[node] ?? ""),
      relationshipIds: tree.edges.map((edge) => edgeIds[edge] ?? ""),
    },
    day,
  );

const limitsMet = ({ stoppedBy }: Ball, { isNarrowed }: NamedLinks, { limits }: MetapathTable): Truncation[] => [
  ...(stoppedBy === null ? [] : [stoppedBy]),
  ...(isNarrowed ? [{ limit: "corridorEdges", value: mostLinkingEdges }] : []),
  ...limits,
];

function remarksOn(
  { rules, permutations }: Checked,
  ends: readonly PathEnd[],
  { stoppedBy }: Ball,
  tree: SteinerTree,
  table: MetapathTable,
): Remark[] {
  const remarks = [hubsAvoided(rules)];
  if (!tree.isConnected) remarks.push(stoppedBy === null ? notConnected(rules) : notDecided(rules));
  if (ends.length > mostTabledEnds) remarks.push(metapathsForFew(mostTabledEnds));
  if (table.permutations < permutations && table.metapaths.length > 0)
    remarks.push(fewerPermutations(table.permutations, permutations, permutedEdgeBudget));
  return remarks;
}
