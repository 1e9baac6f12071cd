import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import type { TypedGraph } from "../../snapshot/typed-graph.js";
import { defineWorkerTask } from "../../snapshot/worker-task.js";
import { analysisFrame, type MethodFacts } from "../analysis-frame.js";
import { onOneVersion } from "../on-one-version.js";
import type { Remark } from "../analysis.types.js";
import { loadKnown, loadKnownRegion } from "../known-entities.js";
import { answerChange, answerLostPairs, answerNodes, answerProblems, namedBy } from "./bridge-answer.service.js";
import { loadBridgeCoverage } from "./bridge-coverage.loaders.js";
import { newestDay, readBridgeEvidence } from "./bridge-evidence.service.js";
import { bridgeTypes, countStated, limitsMet, problemParts } from "./bridge-facts.service.js";
import { bridgeFindings } from "./bridge-findings.js";
import { loadBridgeGraph } from "./bridge-graph.loaders.js";
import { loadSolvedProjects, makeBridgeInput } from "./bridge-input.loaders.js";
import type { BridgeOutput } from "./bridge-input.scoring.js";
import {
  type BridgeArguments,
  type BridgeQuestion,
  kindsLeftOut,
  pairSteps,
  readBridgeQuestion,
} from "./bridge-question.js";
import * as remarks from "./bridge-remarks.js";
import type { scoreBridge } from "./bridge-value.scoring.js";
import { BridgeValueResult } from "./bridge-value.types.js";

/** Larger networks are refused: a batch of sources alone would take longer than a request may. */
const mostEdges = 600_000;

const bridgeTask = defineWorkerTask<typeof scoreBridge>(
  new URL("./bridge-value.worker.ts", import.meta.url),
  "scoreBridge",
);

const method: MethodFacts = {
  name: "ablation of a bridge beside random edges",
  version: "1.0.0",
  formula:
    "change in |{(enterprise, institute): d ≤ 3}|, in E = Σ_{i≠j} 1/d_ij / (N(N − 1)) over the same nodes and in the largest component, and the same for equally many random edges; constraint Σ_j (p_ij + Σ_q p_iq p_qj)², effective size n − 2t/n, betweenness Σ σ_st(v)/σ_st / ((n − 1)(n − 2))",
  source:
    "Latora and Marchiori, Phys. Rev. Lett. 87 (2001); Burt, Structural Holes (1992); Borgatti, Connections 20 (1997); Freeman, Sociometry 40 (1977); Brandes, J. Math. Sociology 25 (2001); Riondato and Kornaropoulos, Data Min. Knowl. Discov. 30 (2016); Maurer and Pontil, COLT (2009)",
};

/** Gives what a bridge adds to a network, on one version of the graph. */
export function assessBridge(context: Context, given: BridgeArguments): Promise<BridgeValueResult> {
  const question = readBridgeQuestion(given, context.today);
  return onOneVersion(context, () => answer(context, question));
}

/** What an answer is made of before anything is computed. */
interface Subject {
  readonly question: BridgeQuestion;
  readonly bridgeNodes: readonly Entity[];
  readonly region: Entity | null;
  readonly typed: TypedGraph;
  readonly version: string;
}

async function answer(context: Context, asked: BridgeQuestion): Promise<BridgeValueResult> {
  const { asOf, day, seed, draws, first, minConfidence } = asked;
  const frame = await analysisFrame(context, method, {
    ...{ relationshipTypes: asked.relationshipTypes.join(" "), nodeIds: asked.nodeIds.join(" ") },
    ...{ regionId: asked.regionId, instituteKinds: asked.instituteKinds.join(" "), steps: pairSteps },
    ...{ asOf, minConfidence, seed, draws, first, networkTypes: asked.networkTypes.join(" ") },
  });
  const version = frame.graphVersion;
  const [bridgeNodes, region] = await Promise.all([
    loadKnown(context, asked.nodeIds.length === 0 ? null : asked.nodeIds, "nodeIds", day),
    loadKnownRegion(context, asked.regionId, day),
  ]);
  checkKinds(bridgeNodes);
  // The id of a merged entity leads to another node, whose id the network has.
  const question = { ...asked, nodeIds: bridgeNodes.map(({ id }) => id).sort(), regionId: region?.id ?? null };
  const typed = await loadBridgeGraph(context, version, question);
  const subject = { question, bridgeNodes, region, typed, version };
  const given = { relationshipTypes: question.relationshipTypes, bridgeNodes, region };
  const measured = await measure(context, subject);
  return Object.assign(new BridgeValueResult(), { ...frame, ...unmeasured, ...given, ...measured });
}

/** What an answer holds as long as nothing is measured. */
const unmeasured = {
  ...{ nodeCount: 0, edgeCount: 0, removedEdgeCount: 0, pairs: null, efficiency: null, largestComponent: null },
  ...{ lostPairs: [], nodes: [], problems: [], findings: [], evidence: null },
};

const refused = (refusal: Remark): Partial<BridgeValueResult> => ({ status: "REFUSED", refusal });

async function measure(context: Context, subject: Subject): Promise<Partial<BridgeValueResult>> {
  const { question, typed, version } = subject;
  if (typed.graph.edgeCount > mostEdges) return refused(remarks.tooLarge(typed.graph.edgeCount, mostEdges));
  const output = await context.compute(bridgeTask, { version, key: JSON.stringify(question) }, () =>
    makeBridgeInput(context, version, question),
  );
  const { nodeCount, edgeCount, removedEdgeCount } = output;
  const counts = { nodeCount, edgeCount, removedEdgeCount };
  if (removedEdgeCount > 0) return { ...counts, ...(await describe(context, subject, output)) };
  const words = (lang: "ZH" | "EN") => remarks.bridgeWords(question, subject.bridgeNodes, lang);
  return { ...counts, ...refused(remarks.nothingToRemove(words("ZH"), words("EN"), question.asOf)) };
}

async function describe(
  context: Context,
  { question, bridgeNodes, region, typed, version }: Subject,
  output: BridgeOutput,
): Promise<Partial<BridgeValueResult>> {
  const idOf = (node: number): string => typed.ids[node] ?? "";
  const solved = await loadSolvedProjects(context, version, question);
  const parts = problemParts(output, solved.problemIds, idOf);
  const shown = parts.slice(0, question.first);
  const [evidence, nodes, named, statedProblems, coverage] = await Promise.all([
    readBridgeEvidence(context, typed, question, output, shown),
    answerNodes(context, output, idOf, question.day),
    loadEntities(context, [...new Set(parts.flatMap((part) => [part.problemId, part.projectId]))], question.day),
    countStated(context, typed, question, output),
    loadBridgeCoverage(context, version, bridgeTypes(typed, question), question),
  ]);
  const problems = named.filter(({ label }) => label === "TechnicalProblem");
  const truncations = limitsMet(output, solved.isCut);
  return {
    ...{ pairs: answerChange(output.pairs), efficiency: answerChange(output.efficiency), nodes, evidence, coverage },
    largestComponent: answerChange(output.component),
    lostPairs: answerLostPairs(output.lost, evidence, idOf),
    problems: answerProblems(shown, evidence, namedBy(named)),
    findings: bridgeFindings({ question, bridgeNodes, output, problems, statedProblems }),
    warnings: [
      ...[remarks.associationOnly, remarks.kindsWithout, ...(region === null ? [] : [remarks.regionScope(region)])],
      ...remarks.sampledFrom(output),
      ...(coverage.some(({ share }) => share === null) ? [remarks.coverageUndeclared] : []),
    ],
    ...{ truncations, status: truncations.length === 0 ? "COMPLETE" : "TRUNCATED", dataThrough: newestDay(evidence) },
  };
}

function checkKinds(bridgeNodes: readonly Entity[]): void {
  const outside = bridgeNodes.filter(({ label }) => kindsLeftOut.includes(label)).map(({ id }) => id);
  if (outside.length > 0)
    throw badInput(
      `nodeIds takes nodes of the network, which has no ${kindsLeftOut.join(", ")}, but got ${outside.join(", ")}.`,
      {
        ids: outside,
      },
    );
}
