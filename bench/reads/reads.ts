import { listStatements } from "../../src/entities/lists/list.queries.js";
import { type OpenGraph, withDrawnGraph } from "../graph/open-graph.js";
import { Sampler } from "../graph/sample.js";
import { type BenchServer, startBenchServer } from "../measure/bench-server.js";
import { countDbHits } from "../measure/db-hits.js";
import type { ApiClient } from "../measure/http-client.js";
import { currentLoad, describeMachine } from "../measure/machine.js";
import { type Spread, spreadOf } from "../measure/percentiles.js";
import { RawClient, whole } from "../measure/raw-client.js";
import { takeTurns, type Turns } from "../measure/take-turns.js";
import { writeSection } from "../results/results-file.js";
import { type DeepPlace, hundredByTenByFive, lookup, oneLevel, page, twoLevels } from "./list-questions.js";
import { blocksTimed, measureCached, measureUncached, poolBlocks, type ReadResult } from "./measure-reads.js";
import type { ReadQuestion } from "./read-question.js";
import { measureRefusals, type RefusedResult } from "./refused-documents.js";
import { renderReads } from "./render-reads.js";
import { path, search } from "./search-questions.js";

/** How large the graph is, and how often each read is timed. */
export interface ReadsOptions {
  readonly nodes: number;
  readonly edges: number;
  readonly rounds: number;
  readonly tell: (line: string) => void;
}

/** Everything that the benchmark of reads finds. */
export interface ReadsResult {
  readonly reads: readonly ReadResult[];
  readonly refused: readonly RefusedResult[];
  /** `{ __typename }`, which asks the database nothing: what HTTP and GraphQL take before any read. */
  readonly empty: Spread;
  /** Database hits of page 1 and of page 1,000. */
  readonly hits: { readonly first: number; readonly deep: number };
}

const pageSize = 20;
const deepRows = 999 * pageSize;

/** Times the same reads through driver and API on a drawn graph and writes the section of the results. */
export async function benchReads({ nodes, edges, rounds, tell }: ReadsOptions): Promise<void> {
  await withDrawnGraph({ nodes, edges, seed: 1 }, tell, async (graph) => {
    const before = currentLoad();
    const result = await measureOn(graph, rounds, tell);
    const { agent } = await graph.database.serverInfo();
    const machine = await describeMachine(agent);
    const setting = { date: new Date().toISOString().slice(0, 10), machine, load: [before, currentLoad()] as const };
    const section = renderReads(result, setting, { nodes, edges, rounds });
    await writeSection("reads", section);
    tell(section);
  });
}

/** Times the reads on a graph that is open: those without the cache, then those with it, of one server at a time as in any process. */
export async function measureOn(graph: OpenGraph, rounds: number, tell: (line: string) => void): Promise<ReadsResult> {
  const raw = new RawClient(graph.address);
  try {
    const { questions, bare, ...others } = await withServer(graph, false, async (server) => {
      const place = await walkTo(server.client, deepRows);
      const questions = await questionsOn(graph, raw, server, place);
      const bare = await measureAll(questions, rounds, (question, turns) =>
        measureUncached(raw, server.client, question, turns),
      );
      const [empty = []] = await takeTurns([() => server.client.ask("{ __typename }")], { rounds, warmUp: 10 });
      const refused = await measureRefusals(server.client, 30);
      return { questions, bare, empty: spreadOf(empty), refused, hits: await countPageHits(graph, place) };
    });
    const cached = await withServer(graph, true, ({ client }) =>
      measureAll(questions, rounds, (question, turns) => measureCached(raw, client, question, turns)),
    );
    const reads = questions.map(({ name, bound }): ReadResult => {
      const [direct, kept] = [bare.get(name) ?? [], cached.get(name) ?? []];
      const [driver, managed] = [direct.map((times) => times.driver), direct.map((times) => times.managed)];
      return { name, bound, driver: poolBlocks(driver), managed: poolBlocks(managed), cached: poolBlocks(kept) };
    });
    for (const { name, driver, cached: kept } of reads) {
      const [direct, api, cheap] = [driver.other, driver.api, kept.api].map(({ p50 }) => p50.toFixed(2));
      tell(`${name}: driver ${direct ?? ""} ms, API ${api ?? ""} ms, with cache ${cheap ?? ""} ms`);
    }
    return { reads, ...others };
  } finally {
    await raw.close();
  }
}

async function withServer<T>(
  { database }: OpenGraph,
  cache: boolean,
  work: (server: BenchServer) => Promise<T>,
): Promise<T> {
  const server = await startBenchServer(database, cache);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

type Measure<T> = (question: ReadQuestion, turns: Turns) => Promise<T>;

/**
 * Measures every question in blocks, all questions in each, and keeps those after the warm-up. The machine's own speed
 * changes within a run, and with it the ratio: blocks that are spread over the run meet all of it.
 */
async function measureAll<T>(
  questions: readonly ReadQuestion[],
  rounds: number,
  measure: Measure<T>,
): Promise<Map<string, T[]>> {
  const found = new Map<string, T[]>(questions.map(({ name }) => [name, []]));
  for (const counts of [false, true])
    for (let block = 0; block < blocksTimed; block++)
      for (const question of questions) {
        if (question.bound === null && block > 0) continue;
        const times = await measure(question, { rounds: roundsOf(question, rounds), warmUp: 10 });
        if (counts) found.get(question.name)?.push(times);
      }
  return found;
}

/** A hundred by ten by five takes a hundred times as long as a lookup. */
const roundsOf = ({ name }: ReadQuestion, rounds: number): number =>
  name === "100 × 10 × 5" ? Math.ceil(rounds / 5) : rounds;

async function questionsOn(
  { plan }: OpenGraph,
  raw: RawClient,
  { fields }: BenchServer,
  place: DeepPlace,
): Promise<ReadQuestion[]> {
  const today = new Date().toISOString().slice(0, 10);
  const sampler = new Sampler(plan, 7);
  const ids = sampler.ids("Enterprise", 40);
  const questions = [
    lookup(ids),
    oneLevel(ids, today),
    twoLevels(ids, today),
    hundredByTenByFive(today),
    page("page of 20", pageSize, null),
    page("page of 100", 100, null),
    page("deep page of 20", pageSize, place),
    search(await sampler.searchTexts(raw, 40)),
  ];
  return fields.has("paths") ? [...questions, path(sampler.pairs(40))] : questions;
}

/** Walks a list page by page, as a client would, to the place after so many entries. */
async function walkTo(client: ApiClient, rows: number): Promise<DeepPlace> {
  interface Page {
    enterprises: {
      edges: { node: { id: string; name: string } }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  }
  const query = `query ($first: Int!, $after: String) { enterprises(first: $first, after: $after) {
    edges { node { id name } } pageInfo { endCursor hasNextPage } } }`;
  let after: string | null = null;
  for (let left = rows; ; ) {
    const first = Math.min(100, left);
    const { enterprises }: Page = await client.ask<Page>(query, { first, after });
    after = enterprises.pageInfo.endCursor;
    left -= first;
    const last = enterprises.edges.at(-1)?.node;
    if (last === undefined || (!enterprises.pageInfo.hasNextPage && left > 0))
      throw new Error(`The list must have ${rows} entries for its page 1,000, but ended ${left} before.`);
    if (left === 0) return { after, key: last.name, id: last.id };
  }
}

async function countPageHits({ database }: OpenGraph, { key, id }: DeepPlace): Promise<ReadsResult["hits"]> {
  const { text } = listStatements("Enterprise").byName.ASC;
  const shared = { limit: whole(pageSize + 1) };
  return {
    first: await countDbHits(database, text, { key: "", id: "", ...shared }),
    deep: await countDbHits(database, text, { key, id, ...shared }),
  };
}
