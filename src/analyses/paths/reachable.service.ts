import type { Context } from "../../graphql/context.js";
import { analysisFrame, type MethodFacts } from "../analysis-frame.js";
import { onOneVersion } from "../on-one-version.js";
import { loadDeclaredCoverage } from "./declared-coverage.loaders.js";
import { checkApart, loadPathEnds, type PathEnd } from "./path-ends.loaders.js";
import { hubsAvoided, notConnected, notDecided } from "./path-remarks.js";
import { pairDistances } from "./reachable.scoring.js";
import { ReachablePair, ReachableResult } from "./paths.types.js";
import { TwoFrontiers } from "./two-frontiers.loaders.js";
import { readWalkRules, type WalkQuestion, type WalkRules } from "./walk-rules.js";

/** What `reachable` is asked with. */
export interface ReachableQuestion extends WalkQuestion {
  readonly fromIds: readonly string[];
  readonly toIds: readonly string[];
}

const method: MethodFacts = {
  name: "breadth-first distances on two frontiers",
  version: "1.0.0",
  formula: "distance = least number of edges; reachable = distance ≤ hops",
  source: "Moore (1959); Pohl, Machine Intelligence 6 (1971)",
};

/** Says for every pair whether the one can be reached from the other, and how far apart they are. */
export function findReachable(context: Context, question: ReachableQuestion): Promise<ReachableResult> {
  const rules = readWalkRules(question, context.today);
  return onOneVersion(context, () => answer(context, question, rules));
}

async function answer(context: Context, question: ReachableQuestion, rules: WalkRules): Promise<ReachableResult> {
  const [from = [], to = []] = await loadPathEnds(context, { fromIds: question.fromIds, toIds: question.toIds });
  checkApart(from, to);
  const frame = await analysisFrame(context, method, {
    ...{ hops: rules.maxHops, direction: rules.direction, minConfidence: rules.minConfidence, asOf: rules.asOf },
    relationshipTypes: question.relationshipTypes?.join(" "),
  });
  const { distances, covered, stoppedBy } = await growDistances(context, rules, from, to);
  const pairs = from.flatMap((source, row) =>
    to.map((target, column) => judgePair(source, target, distances[row]?.[column] ?? -1, covered, rules)),
  );
  const isTruncated =
    stoppedBy !== null && pairs.some(({ reachable, distance }) => reachable !== false && distance === null);
  const isApart = pairs.some(({ reachable }) => reachable === false);
  return Object.assign(new ReachableResult(), frame, {
    coverage: await loadDeclaredCoverage(context, frame.graphVersion, rules.types, rules.asOf),
    status: isTruncated ? "TRUNCATED" : "COMPLETE",
    truncations: isTruncated ? [stoppedBy] : [],
    warnings: [
      hubsAvoided(rules),
      ...(isApart ? [notConnected(rules)] : []),
      ...(pairs.some(({ reachable }) => reachable === null) ? [notDecided(rules)] : []),
    ],
    pairs,
  });
}

interface Distances {
  /** By source, then by target; −1 where no path was seen. */
  readonly distances: readonly (readonly number[])[];
  /** Paths of at most so many edges have all been seen. */
  readonly covered: number;
  readonly stoppedBy: TwoFrontiers["stoppedBy"];
}

async function growDistances(
  context: Context,
  rules: WalkRules,
  from: readonly PathEnd[],
  to: readonly PathEnd[],
): Promise<Distances> {
  const frontiers = new TwoFrontiers(context, rules, from, to);
  const keysOf = (ends: readonly PathEnd[]) => ends.map(({ key }) => key);
  for (;;) {
    const { covered, stoppedBy, hasMet, walked } = frontiers;
    const distances = hasMet ? pairDistances(walked, keysOf(from), keysOf(to), rules.maxHops) : [];
    const isSettled = hasMet && distances.every((row) => row.every((hops) => hops >= 0 && hops <= covered));
    if (isSettled || covered >= rules.maxHops || stoppedBy !== null) return { distances, covered, stoppedBy };
    await frontiers.grow();
  }
}

/** A path seen whole is a fact; a longer one than all that were seen may have a shorter one beside it. */
function judgePair(source: PathEnd, target: PathEnd, hops: number, covered: number, rules: WalkRules): ReachablePair {
  const isFound = hops >= 0;
  const isKnown = covered >= rules.maxHops;
  return Object.assign(new ReachablePair(), {
    fromId: source.id,
    toId: target.id,
    reachable: isFound ? true : isKnown ? false : null,
    distance: isFound && hops <= covered ? hops : null,
  });
}
