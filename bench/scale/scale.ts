import { type OpenGraph, withDrawnGraph } from "../graph/open-graph.js";
import type { GraphSize } from "../graph/plan-graph.js";
import { Sampler } from "../graph/sample.js";
import { type BenchServer, startBenchServer } from "../measure/bench-server.js";
import { currentLoad, describeMachine } from "../measure/machine.js";
import { type Spread, spreadOf } from "../measure/percentiles.js";
import { RawClient } from "../measure/raw-client.js";
import { takeTurns } from "../measure/take-turns.js";
import { writeSection } from "../results/results-file.js";
import { renderScale } from "./render-scale.js";
import { type ScaleQuestion, scaleQuestions } from "./scale-questions.js";

/** How large the two graphs are, and how often each read is timed. */
export interface ScaleOptions {
  readonly small: Omit<GraphSize, "seed">;
  readonly large: Omit<GraphSize, "seed">;
  readonly rounds: number;
  readonly tell: (line: string) => void;
}

/** What one read takes on the small graph and on the large one. */
export interface GrowthResult {
  readonly name: string;
  readonly small: Spread;
  readonly large: Spread;
}

const seed = 1;

/** Times the same reads on a small graph and on a large one in turns and writes the section of the results. */
export async function benchScale({ small, large, rounds, tell }: ScaleOptions): Promise<void> {
  await withDrawnGraph({ ...large, seed }, tell, (largeGraph) =>
    withDrawnGraph({ ...small, seed }, tell, async (smallGraph) => {
      const before = currentLoad();
      const results = await compareGraphs(smallGraph, largeGraph, rounds, tell);
      const { agent } = await largeGraph.database.serverInfo();
      const machine = await describeMachine(agent);
      const setting = { date: new Date().toISOString().slice(0, 10), machine, load: [before, currentLoad()] as const };
      const section = renderScale(results, setting, { small, large, rounds, seconds: largeGraph.seconds });
      await writeSection("scale", section);
      tell(section);
    }),
  );
}

/** Times the reads on two graphs that are open, in turns. */
export async function compareGraphs(
  small: OpenGraph,
  large: OpenGraph,
  rounds: number,
  tell: (line: string) => void,
): Promise<GrowthResult[]> {
  const sides = [await openSide(small, rounds), await openSide(large, rounds)] as const;
  try {
    const results: GrowthResult[] = [];
    for (const [index, { name }] of sides[0].questions.entries()) {
      const result = await compareQuestion(name, index, sides, rounds);
      tell(`${name}: p95 ${result.small.p95.toFixed(2)} ms, large ${result.large.p95.toFixed(2)} ms`);
      results.push(result);
    }
    return results;
  } finally {
    for (const side of sides) await side.close();
  }
}

interface Side {
  readonly server: BenchServer;
  readonly questions: readonly ScaleQuestion[];
  readonly close: () => Promise<void>;
}

async function openSide({ plan, database, address }: OpenGraph, rounds: number): Promise<Side> {
  const raw = new RawClient(address);
  const server = await startBenchServer(database, false);
  // What warms up is asked once more when it counts, as what is looked at is in use.
  const questions = await scaleQuestions(new Sampler(plan, 11), raw, server.client, rounds);
  const close = async (): Promise<void> => {
    await server.close();
    await raw.close();
  };
  return { server, questions, close };
}

async function compareQuestion(
  name: string,
  index: number,
  sides: readonly [Side, Side],
  rounds: number,
): Promise<GrowthResult> {
  const ask = ({ server, questions }: Side) => {
    const { query = "", variables = [] } = questions[index] ?? {};
    return (round: number) => server.client.ask(query, variables[round % variables.length]);
  };
  const [small = [], large = []] = await takeTurns(sides.map(ask), { rounds, warmUp: rounds });
  return { name, small: spreadOf(small), large: spreadOf(large) };
}
