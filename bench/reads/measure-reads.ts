import type { ApiClient } from "../measure/http-client.js";
import { percentile, type Spread, spreadOf } from "../measure/percentiles.js";
import type { RawClient } from "../measure/raw-client.js";
import { takeTurns, type Turns } from "../measure/take-turns.js";
import { compareIds, type ReadQuestion } from "./read-question.js";

/** Times of two ways of one read, asked in turns, in ms. */
export interface Times {
  readonly other: readonly number[];
  readonly api: readonly number[];
}

/** One read through the API without its cache, in turns with each other way. */
export interface UncachedTimes {
  readonly driver: Times;
  /** The same statement in a managed transaction. */
  readonly managed: Times;
}

/** What two ways of one read take. */
export interface Pair {
  readonly other: Spread;
  readonly api: Spread;
  /** The ratio of the middles in the lowest, the middle and the highest block. */
  readonly ratios: { readonly lowest: number; readonly middle: number; readonly highest: number };
}

/** What one read takes. */
export interface ReadResult {
  readonly name: string;
  readonly bound: number | null;
  readonly driver: Pair;
  readonly managed: Pair;
  /** The API with its cache, in turns with the driver. */
  readonly cached: Pair;
}

/** In how many blocks a read with a bound is timed, after as many that do not count: its code is compiled after some 2,500 questions. */
export const blocksTimed = 5;

/**
 * Puts together what was timed in blocks. The ratio is that of the middle block: where the machine's speed changes from
 * block to block, the middles of all times together may come from different speeds.
 */
export function poolBlocks(blocks: readonly Times[]): Pair {
  const ratios = blocks.map(({ other, api }) => percentile(api, 0.5) / percentile(other, 0.5));
  return {
    other: spreadOf(blocks.flatMap(({ other }) => other)),
    api: spreadOf(blocks.flatMap(({ api }) => api)),
    ratios: { lowest: Math.min(...ratios), middle: percentile(ratios, 0.5), highest: Math.max(...ratios) },
  };
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
): Promise<UncachedTimes> {
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
): Promise<Times> {
  await checkAgreement(raw, api, question);
  return besideApi((params) => raw.rows(question.statement, params), api, question, turns);
}

type Params = ReadQuestion["params"][number];

async function besideApi(
  way: (params: Params) => Promise<unknown>,
  api: ApiClient,
  { name, query, variables, params }: ReadQuestion,
  turns: Turns,
): Promise<Times> {
  const nth = <T>(list: readonly T[], round: number): T => {
    const one = list[round % list.length];
    if (one === undefined) throw new Error(`${name} has nothing to ask.`);
    return one;
  };
  const [other = [], own = []] = await takeTurns(
    [(round) => way(nth(params, round)), (round) => api.ask(query, nth(variables, round))],
    turns,
  );
  return { other, api: own };
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
