import type { ApiClient } from "../measure/http-client.js";
import { type Spread, spreadOf } from "../measure/percentiles.js";
import type { RawClient } from "../measure/raw-client.js";
import { takeTurns, type Turns } from "../measure/take-turns.js";
import { compareIds, type ReadQuestion } from "./read-question.js";

/** How often a read with a bound is asked before it is timed, in times of what is timed: by then its code is compiled. */
export const warmUpTimes = 7;

/** What two ways of one read take, asked in turns. */
export interface Pair {
  readonly other: Spread;
  readonly api: Spread;
}

/** What one read takes through the API without its cache, in turns with each other way. */
export interface UncachedResult {
  readonly driver: Pair;
  /** The same statement in a managed transaction. */
  readonly managed: Pair;
}

/** What one read takes. */
export interface ReadResult extends UncachedResult {
  readonly name: string;
  readonly bound: number | null;
  /** The API with its cache, in turns with the driver. */
  readonly cached: Pair;
}

/**
 * Times one read through the API without its cache in turns with the driver and with a managed transaction; first it
 * checks that they agree. Two ways at a time: a third would take the processor's caches from whichever comes after it.
 */
export async function measureUncached(
  raw: RawClient,
  api: ApiClient,
  question: ReadQuestion,
  turns: Turns,
): Promise<UncachedResult> {
  const { statement } = question;
  await checkAgreement(raw, api, question);
  return {
    driver: await besideApi((params) => raw.rows(statement, params), api, question, turns),
    managed: await besideApi((params) => raw.managedRows(statement, params), api, question, turns),
  };
}

/** Times one read through the API with its cache in turns with the driver, whose rows it must agree with. */
export async function measureCached(
  raw: RawClient,
  api: ApiClient,
  question: ReadQuestion,
  turns: Turns,
): Promise<Pair> {
  await checkAgreement(raw, api, question);
  return besideApi((params) => raw.rows(question.statement, params), api, question, turns);
}

type Params = ReadQuestion["params"][number];

async function besideApi(
  way: (params: Params) => Promise<unknown>,
  api: ApiClient,
  { name, query, variables, params }: ReadQuestion,
  turns: Turns,
): Promise<Pair> {
  const nth = <T>(list: readonly T[], round: number): T => {
    const one = list[round % list.length];
    if (one === undefined) throw new Error(`${name} has nothing to ask.`);
    return one;
  };
  const [other = [], own = []] = await takeTurns(
    [(round) => way(nth(params, round)), (round) => api.ask(query, nth(variables, round))],
    turns,
  );
  return { other: spreadOf(other), api: spreadOf(own) };
}

/** Asks everything that will be timed and compares the ids of answer and rows. */
async function checkAgreement(raw: RawClient, api: ApiClient, question: ReadQuestion): Promise<void> {
  const { name, query, statement, variables, params, sameIds } = question;
  if (sameIds === undefined) return;
  for (const [index, given] of variables.entries()) {
    const rows = sameIds.ofRows(await raw.rows(statement, params[index] ?? {}));
    const difference = compareIds(sameIds.ofAnswer(await api.ask(query, given)), rows);
    if (difference !== null) throw new Error(`API and statement must say the same of ${name}, but ${difference}.`);
  }
}
