import type { ApiClient } from "../measure/http-client.js";
import { percentile } from "../measure/percentiles.js";

/** The p95 of a lookup alone and while heavy analyses run, in milliseconds. */
export interface LookupBeside {
  readonly alone: number;
  readonly beside: number;
}

const lookup = `query Lookup($id: ID!) { node(id: $id) { ... on Enterprise { id name aliases } } }`;
const blockRounds = 150;

/**
 * Times lookups in blocks, alone and beside a heavy analysis that is asked for again and again, A B A B, so that what else the
 * machine does meets both. `heavy` begins one computation of the analysis and ends with it.
 */
export async function measureLookupBeside(
  client: ApiClient,
  ids: readonly string[],
  heavy: () => Promise<unknown>,
  blocks: number,
): Promise<LookupBeside> {
  const [alone, beside]: number[][] = [[], []];
  await timeLookups(client, ids, []);
  for (let block = 0; block < blocks; block++) {
    await timeLookups(client, ids, alone ?? []);
    const running = repeat(heavy);
    await timeLookups(client, ids, beside ?? []);
    await running.stop();
  }
  return { alone: percentile(alone ?? [], 0.95), beside: percentile(beside ?? [], 0.95) };
}

async function timeLookups(client: ApiClient, ids: readonly string[], times: number[]): Promise<void> {
  for (let round = 0; round < blockRounds; round++) {
    const began = performance.now();
    await client.ask(lookup, { id: ids[round % ids.length] });
    times.push(performance.now() - began);
  }
}

function repeat(run: () => Promise<unknown>): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) await run();
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}
