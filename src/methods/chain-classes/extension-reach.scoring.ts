import { type Adjacency, buildAdjacency, forEachTarget, reachFrom } from "../condensation/adjacency.scoring.js";
import { type DiagnosisContext, isCovered } from "./diagnosis-context.scoring.js";
import type { Verdict } from "./link-class.scoring.js";
import type { Reason } from "./classes-output.scoring.js";

/** What the last step of the table gives: the verdicts with EXTENSION, and the required links that carry the flag. */
export interface Extensions {
  readonly verdicts: readonly Verdict[];
  readonly flagged: Uint8Array;
}

/**
 * Gives EXTENSION to links outside Req(t) within `hops` supply steps of a STRONG one whose LQ is below the threshold, where
 * the coverage suffices; a supply step is a requirement of any essentiality in either direction. Where all but the coverage
 * fits, the link stays OUTSIDE with that reason: what is not made here can't be known, and the table asks for it. A link of
 * Req(t) that fits and lies downstream of the target (its stage is DOWNSTREAM or SERVICE, or it requires the target) is
 * flagged beside its class.
 */
export function findExtensions(context: DiagnosisContext, first: readonly Verdict[]): Extensions {
  const { facts, required, input, roots, graph } = context;
  const { lq, coverage, hops } = input.thresholds;
  const nearest = nearestStrengths(supplySteps(context), strongLinks(first), hops);
  const downstream = reachFrom(requirers(context), roots);
  const flagged = new Uint8Array(facts.length);
  const verdicts = first.map((verdict, link): Verdict => {
    const own = facts[link];
    const near = nearest.get(link);
    if (own === undefined || near === undefined || own.lq.value === null || own.lq.value >= lq) return verdict;
    const covered = isCovered(own.link, coverage);
    const late = own.link.stage === "DOWNSTREAM" || own.link.stage === "SERVICE";
    if (required.some[link] === 1) {
      flagged[link] = Number(covered && (late || (downstream[link] === 1 && !roots.includes(link))));
      return verdict;
    }
    if (verdict.class !== "OUTSIDE") return verdict;
    const reasons: Reason[] = [
      { code: "NEAR_STRENGTH", params: { linkId: graph.ids[near.origin] ?? "", steps: near.steps } },
      { code: "LQ_BELOW", params: { lq: own.lq.value, threshold: lq } },
    ];
    if (covered) return { class: "EXTENSION", reasons };
    const notProven: Reason = {
      code: "EXTENSION_NOT_PROVEN",
      params: { coverage: own.link.coverage, threshold: coverage },
    };
    return { class: "OUTSIDE", reasons: [...verdict.reasons, ...reasons, notProven] };
  });
  return { verdicts, flagged };
}

const strongLinks = (verdicts: readonly Verdict[]): number[] =>
  [...verdicts.keys()].filter((link) => verdicts[link]?.class === "STRONG");

function supplySteps({ graph }: DiagnosisContext): Adjacency {
  const from = graph.edges.map((edge) => edge.from);
  const to = graph.edges.map((edge) => edge.to);
  return buildAdjacency(graph.ids.length, [...from, ...to], [...to, ...from]);
}

function requirers({ graph }: DiagnosisContext): Adjacency {
  const members: number[] = [];
  const owners: number[] = [];
  for (const need of graph.needsOf.flat()) {
    for (const member of need.members) {
      members.push(member);
      owners.push(need.from);
    }
  }
  return buildAdjacency(graph.ids.length, members, owners);
}

/** Gives the nearest STRONG link of each link within the hops; among equally near ones the first by id. */
function nearestStrengths(
  steps: Adjacency,
  strong: readonly number[],
  hops: number,
): ReadonlyMap<number, { readonly origin: number; readonly steps: number }> {
  const nearest = new Map(strong.map((link) => [link, { origin: link, steps: 0 }]));
  for (const [link, reached] of nearest) {
    if (reached.steps === hops) continue;
    forEachTarget(steps, link, (next) => {
      if (!nearest.has(next)) nearest.set(next, { origin: reached.origin, steps: reached.steps + 1 });
    });
  }
  return nearest;
}
