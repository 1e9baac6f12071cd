import type { Evidence } from "../../evidence/evidence.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Context } from "../../graphql/context.js";
import { analysisFrame, type MethodFacts } from "../analysis-frame.js";
import { onOneVersion } from "../on-one-version.js";
import { loadDeclaredCoverage } from "./declared-coverage.loaders.js";
import { checkApart, loadPathEnds } from "./path-ends.loaders.js";
import { type FoundPaths, growPaths } from "./path-finder.service.js";
import { type CheckedQuestion, checkQuestion, type PathsQuestion } from "./path-question.js";
import { hubsAvoided, notConnected, notDecided } from "./path-remarks.js";
import type { WalkedPath } from "./path-search.scoring.js";
import { PathsResult } from "./paths.types.js";
import type { WalkRules } from "./walk-rules.js";

const method: MethodFacts = {
  name: "k shortest paths on the corridor of two frontiers",
  version: "1.0.0",
  formula: "cost = number of edges; corridor = {e : d(from, e) + 1 + d(e, to) ≤ hops}; no node twice; ties by id",
  source:
    "Pohl, Machine Intelligence 6 (1971); Yen, Management Science 17 (1971); Rizzi, Sacomoto and Sagot, IWOCA (2014); time: Holme and Saramäki, Physics Reports 519 (2012)",
};

/** Gives the paths between two entities or sets of entities, on one version of the graph. */
export function findPaths(context: Context, question: PathsQuestion): Promise<PathsResult> {
  const checked = checkQuestion(question, context.today);
  return onOneVersion(context, () => answer(context, question, checked));
}

async function answer(context: Context, question: PathsQuestion, checked: CheckedQuestion): Promise<PathsResult> {
  const { rules, mode, k, timeRespecting } = checked;
  const [from = [], to = []] = await loadPathEnds(context, { fromIds: question.fromIds, toIds: question.toIds });
  checkApart(from, to);
  const frame = await analysisFrame(context, method, {
    ...{ mode, k, hops: rules.maxHops, direction: rules.direction, minConfidence: rules.minConfidence },
    ...{ asOf: rules.asOf, timeRespecting, maxFrontier: rules.maxFrontier },
    relationshipTypes: question.relationshipTypes?.join(" "),
    typeSequence: question.typeSequence?.join(" "),
  });
  const found = await growPaths(context, checked, from, to);
  const evidence = await readPathEvidence(context, found.paths, question.asOf ?? null);
  return Object.assign(new PathsResult(), frame, {
    status: found.stoppedBy === null ? "COMPLETE" : "TRUNCATED",
    truncations: found.stoppedBy === null ? [] : [found.stoppedBy],
    warnings: [hubsAvoided(rules), ...remarksOn(found, checked)],
    dataThrough: newestDate(evidence),
    distance: found.paths[0]?.edges.length ?? null,
    coverage: await loadDeclaredCoverage(context, frame.graphVersion, typesUsed(evidence, rules), rules.asOf),
    evidence,
  });
}

function remarksOn({ paths, stoppedBy }: FoundPaths, { rules }: CheckedQuestion) {
  if (paths.length > 0) return [];
  return [stoppedBy === null ? notConnected(rules) : notDecided(rules)];
}

/** Reads the nodes and edges of paths once each; a path's score is its length unless another is given. */
export const readPathEvidence = (
  context: Context,
  paths: readonly (WalkedPath & { readonly score?: number })[],
  asOf: string | null,
): Promise<Evidence> =>
  readEvidence(
    context,
    {
      nodeIds: paths.flatMap(({ nodeIds }) => nodeIds),
      relationshipIds: paths.flatMap(({ edges }) => edges.map(({ id }) => id)),
      paths: paths.map(({ nodeIds, edges, score }) => ({
        score: score ?? edges.length,
        steps: nodeIds.map((nodeId, index) => ({
          nodeId,
          relationshipId: edges[index - 1]?.id ?? null,
          forward: edges[index - 1]?.forward ?? true,
        })),
      })),
    },
    asOf,
  );

/** Gives the relationship types that an answer rests on: those of its paths, or where there is none all that were walked. */
export const typesUsed = ({ relationships }: Evidence, { types }: WalkRules): readonly string[] =>
  relationships.length > 0 ? relationships.map(({ type }) => type) : types;

/** Gives the newest day that the evidence names: what its claims were stated on, what its relationships began on. */
export function newestDate({ relationships, claims }: Evidence): string | null {
  const stated = claims.map((claim) => (claim as { statedOn?: unknown }).statedOn);
  const days = [...relationships.map(({ validFrom }) => validFrom), ...stated];
  const known = days.filter((day): day is string => typeof day === "string" && day !== "");
  return known.sort().at(-1) ?? null;
}
