import type { ApiClient } from "../measure/http-client.js";
import { type Spread, spreadOf } from "../measure/percentiles.js";
import type { RawClient } from "../measure/raw-client.js";
import { type Round, takeTurns, type Turns } from "../measure/take-turns.js";
import { compareIds, type ReadQuestion } from "./read-question.js";

/** Who is asked. */
export interface Asked {
  readonly raw: RawClient;
  readonly uncached: ApiClient;
  readonly cached: ApiClient;
}

/** What two ways of one read take, asked in turns. */
export interface Pair {
  readonly other: Spread;
  readonly api: Spread;
}

/** What one read takes: the API without its cache in turns with each other way. */
export interface ReadResult {
  readonly name: string;
  readonly bound: number | null;
  readonly driver: Pair;
  /** The same statement in a managed transaction. */
  readonly managed: Pair;
  readonly cached: Pair;
}

/**
 * Times one read through the API in turns with the driver, with a managed transaction, and with the API's cache; first it
 * checks that they agree. Two ways at a time: a third would take the processor's caches from whichever comes after it.
 */
export async function measureRead(asked: Asked, question: ReadQuestion, turns: Turns): Promise<ReadResult> {
  await checkAgreement(asked, question);
  const { name, bound, query, statement, variables, params } = question;
  const nth = <T>(list: readonly T[], round: number): T => {
    const one = list[round % list.length];
    if (one === undefined) throw new Error(`${name} has nothing to ask.`);
    return one;
  };
  const besideApi = async (way: Round): Promise<Pair> => {
    const [other = [], api = []] = await takeTurns(
      [way, (round) => asked.uncached.ask(query, nth(variables, round))],
      turns,
    );
    return { other: spreadOf(other), api: spreadOf(api) };
  };
  return {
    name,
    bound,
    driver: await besideApi((round) => asked.raw.rows(statement, nth(params, round))),
    managed: await besideApi((round) => asked.raw.managedRows(statement, nth(params, round))),
    cached: await besideApi((round) => asked.cached.ask(query, nth(variables, round))),
  };
}

async function checkAgreement({ raw, uncached, cached }: Asked, question: ReadQuestion): Promise<void> {
  const { name, query, statement, variables, params, sameIds } = question;
  if (sameIds === undefined) return;
  for (const [index, given] of variables.entries()) {
    const rows = sameIds.ofRows(await raw.rows(statement, params[index] ?? {}));
    for (const client of [uncached, cached]) {
      const difference = compareIds(sameIds.ofAnswer(await client.ask(query, given)), rows);
      if (difference !== null) throw new Error(`API and statement must say the same of ${name}, but ${difference}.`);
    }
  }
}
