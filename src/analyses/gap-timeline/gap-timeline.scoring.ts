import type { LinkClass } from "../../methods/chain-classes/classes-output.scoring.js";

/** What a link was on a day. */
export interface LinkState {
  readonly on: string;
  readonly class: LinkClass;
  readonly makerCount: number;
}

/** What became of a gap between two dates. */
export type GapMark = "HEALED" | "PERSISTENT" | "NEW" | "REOPENED" | "KNOWLEDGE_CHANGED";

/** GAP: known to be missing. OPEN: not known. MET: made here, or needed no longer. */
type Phase = "GAP" | "OPEN" | "MET";

/** A stretch of days on which a link's phase was the same; `from` is the first of them that was looked at. */
export interface Run {
  readonly phase: Phase;
  readonly from: string;
}

const phaseOf = ({ class: name, makerCount }: LinkState): Phase =>
  makerCount > 0 ? "MET" : name === "GAP" ? "GAP" : name === "UNKNOWN" ? "OPEN" : "MET";

/** Joins neighbouring states of one phase; the states are given by day, the earliest first. */
export function toRuns(states: readonly LinkState[]): Run[] {
  const runs: Run[] = [];
  for (const state of states) {
    const phase = phaseOf(state);
    if (runs.at(-1)?.phase !== phase) runs.push({ phase, from: state.on });
  }
  return runs;
}

/**
 * Gives what became of a link's gap from `since` to the last state, or null where it was no gap in that time.
 * A gap that was there at `since` and never went is PERSISTENT; one that came back after it had been met is REOPENED; one that
 * came where the link had been met before is NEW; one that is met now is HEALED. Where only knowledge came or went, from GAP to
 * UNKNOWN or back, it is KNOWLEDGE_CHANGED: an import must not look like healing. States before `since` are what REOPENED needs.
 */
export function markGap(states: readonly LinkState[], since: string): GapMark | null {
  const runs = toRuns(states);
  const last = runs.at(-1);
  if (last === undefined) return null;
  const lasting = runs.filter((_, at) => (runs[at + 1]?.from ?? "9999-12-31") > since);
  if (!lasting.some(({ phase }) => phase === "GAP")) return null;
  if (last.phase === "OPEN") return "KNOWLEDGE_CHANGED";
  if (last.phase === "MET") return "HEALED";
  const before = runs.slice(0, -1);
  if (last.from <= since || before.length === 0) return "PERSISTENT";
  const wasMet = before.findLastIndex(({ phase }) => phase === "MET");
  if (wasMet < 0) return "KNOWLEDGE_CHANGED";
  return before.slice(0, wasMet).some(({ phase }) => phase === "GAP") ? "REOPENED" : "NEW";
}

/** Gives the changes of a link's class, each with the day on which it is first seen. */
export function classChanges(
  states: readonly LinkState[],
): { readonly on: string; readonly before: LinkClass; readonly after: LinkClass }[] {
  return states.slice(1).flatMap((state, at) => {
    const before = states[at]?.class ?? state.class;
    return before === state.class ? [] : [{ on: state.on, before, after: state.class }];
  });
}

/** Gives at most `most` of the days, the bounds and the latest ones kept, and whether any was left out. */
export function chooseDays(days: readonly string[], fixed: readonly string[], most: number) {
  const all = [...new Set([...days, ...fixed])].sort();
  if (all.length <= most) return { days: all, isWhole: true };
  const kept = new Set(fixed);
  for (const day of all.toReversed()) if (kept.size < most) kept.add(day);
  return { days: [...kept].sort(), isWhole: false };
}
