import { type AndOrState, falloutOf, startState } from "../and-or-system/and-or-state.scoring.js";
import { type AndOrSystem, buildAndOrSystem } from "../and-or-system/and-or-system.scoring.js";
import type { DiagnosisContext } from "./diagnosis-context.scoring.js";
import { isOptionalLack, type OpenNeed } from "./open-choices.scoring.js";

/** What some links block, themselves left out. */
export interface BlockedLinks {
  readonly count: number;
  /** Those of them in Req(t). */
  readonly requiredCount: number;
  /** As many as are to be listed, in the order in which they fall. */
  readonly listed: readonly number[];
}

/** Answers which links can no longer be supplied when the given ones are not. */
export type FindBlocked = (failed: readonly number[]) => BlockedLinks;

interface Blocking {
  readonly context: DiagnosisContext;
  readonly system: AndOrSystem;
  readonly base: AndOrState;
  readonly absent: readonly number[];
  /** The links that something waits for: a link that is made here or to be filled, but down without them. */
  readonly waiting: ReadonlySet<number>;
}

/**
 * Gives the function that finds what a set of links blocks, with all other gaps filled: everything else is up except
 * alternatives that nobody makes here, the parts of open choices aside. A need whose essentiality is below
 * `thresholds.blocking` stops nothing; a need is met as long as one of its alternatives stands. Links outside Req(t) can be
 * blocked as well. A failed alternative that nobody makes is first taken as filled, so that the answer is always what its
 * presence would hold up.
 */
export function prepareBlocking(context: DiagnosisContext, openChoices: readonly OpenNeed[]): FindBlocked {
  const blocking = buildBlocking(context, openChoices);
  const known = new Map<string, BlockedLinks>();
  return (failed) => {
    const key = failed.join();
    const blocked = known.get(key) ?? falloutWithout(blocking, failed);
    known.set(key, blocked);
    return blocked;
  };
}

function buildBlocking(context: DiagnosisContext, openChoices: readonly OpenNeed[]): Blocking {
  const { graph, input } = context;
  const nodes = graph.needsOf.map((needs, link) => ({
    outside: false,
    makers: [link],
    needs: needs.filter((need) => need.essentiality >= input.thresholds.blocking).map((need) => need.members),
  }));
  const system = buildAndOrSystem(nodes, nodes.length);
  const settled = new Set(openChoices.flatMap((choice) => choice.missing));
  const absent = [...graph.ids.keys()].filter((link) => isOptionalLack(context, link) && !settled.has(link));
  const base = startState(system, absent);
  const idle = nodes.filter((_, link) => base.up[link] === 0 && base.failed[link] === 0);
  return { context, system, base, absent, waiting: new Set(idle.flatMap((node) => node.needs.flat())) };
}

function falloutWithout({ context, system, base, absent, waiting }: Blocking, failed: readonly number[]): BlockedLinks {
  let state = base;
  if (failed.some((link) => base.failed[link] === 1)) {
    if (!failed.some((link) => waiting.has(link) || base.failed[link] === 0)) return nothing;
    state = startState(
      system,
      absent.filter((link) => !failed.includes(link)),
    );
  }
  // The failed links that stood are the first to fall.
  const stood = failed.filter((link) => state.up[link] === 1).length;
  return describeFallout(context, falloutOf(state, failed), stood);
}

const nothing: BlockedLinks = { count: 0, requiredCount: 0, listed: [] };

function describeFallout(
  { required, input }: DiagnosisContext,
  fallen: readonly number[],
  skipped: number,
): BlockedLinks {
  let requiredCount = 0;
  for (let at = skipped; at < fallen.length; at++) requiredCount += required.some[fallen[at] ?? 0] ?? 0;
  const listed = fallen.slice(skipped, skipped + input.blockedListLimit);
  return { count: fallen.length - skipped, requiredCount, listed };
}
