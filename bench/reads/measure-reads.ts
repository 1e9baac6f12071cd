import type { ApiClient } from "../measure/http-client.js";
import { type Spread, spreadOf } from "../measure/percentiles.js";
import type { RawClient } from "../measure/raw-client.js";
import { takeTurns, type Turns } from "../measure/take-turns.js";
import { compareIds, type ReadQuestion } from "./read-question.js";

/** Who is asked. */
export interface Asked {
  readonly raw: RawClient;
  readonly uncached: ApiClient;
  readonly cached: ApiClient;
}

/** What one read takes, each way. */
export interface ReadResult {
  readonly name: string;
  readonly bound: number | null;
  readonly raw: Spread;
  /** The same statement in a managed transaction. */
  readonly managed: Spread;
  readonly uncached: Spread;
  readonly cached: Spread;
}

/** Times one read through the driver both ways, the API, and the API with its cache, in turns; first it checks that they agree. */
export async function measureRead(asked: Asked, question: ReadQuestion, turns: Turns): Promise<ReadResult> {
  await checkAgreement(asked, question);
  const { query, statement, variables, params } = question;
  const nth = <T>(list: readonly T[], round: number): T => {
    const one = list[round % list.length];
    if (one === undefined) throw new Error(`${question.name} has nothing to ask.`);
    return one;
  };
  const times = await takeTurns(
    [
      (round) => asked.raw.rows(statement, nth(params, round)),
      (round) => asked.raw.managedRows(statement, nth(params, round)),
      (round) => asked.uncached.ask(query, nth(variables, round)),
      (round) => asked.cached.ask(query, nth(variables, round)),
    ],
    turns,
  );
  const [raw = [], managed = [], uncached = [], cached = []] = times;
  const { name, bound } = question;
  return {
    ...{ name, bound, raw: spreadOf(raw), managed: spreadOf(managed) },
    ...{ uncached: spreadOf(uncached), cached: spreadOf(cached) },
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
