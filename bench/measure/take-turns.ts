/** What is timed: one round of it, whose number says which of its questions is asked. */
export type Round = (round: number) => Promise<unknown>;

/** How often things are run, and how often before it counts. */
export interface Turns {
  readonly rounds: number;
  readonly warmUp: number;
}

/** Runs things in turns, A B A B, so that what else the machine does meets all of them; gives the times of each in ms. */
export async function takeTurns(things: readonly Round[], { rounds, warmUp }: Turns): Promise<number[][]> {
  const times = things.map((): number[] => []);
  for (let round = 0; round < warmUp; round++) for (const run of things) await run(round);
  for (let round = 0; round < rounds; round++)
    for (const at of order(things.length, round)) {
      const run = things[at];
      if (run === undefined) continue;
      const began = performance.now();
      await run(round);
      times[at]?.push(performance.now() - began);
    }
  return times;
}

/** Who goes first changes from round to round: the first one meets caches that the others have warmed. */
const order = (count: number, round: number): number[] =>
  Array.from({ length: count }, (_, index) => (index + round) % count);
