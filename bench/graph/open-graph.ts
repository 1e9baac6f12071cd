import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { runAdminTool } from "../../src/local-neo4j/admin-tool.js";
import { startLocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";
import { benchCache, benchPlace, type OpenDatabase } from "./bench-folders.js";
import { type GraphPlan, type GraphSize, planGraph } from "./plan-graph.js";
import { writeGraph } from "./write-csv.js";

/** A drawn graph in a database of its own. */
export interface OpenGraph extends OpenDatabase {
  readonly plan: GraphPlan;
  /** What making it took, in seconds by step. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** Where a database keeps its memory: enough for what it holds. */
export interface Memory {
  readonly heapMb: number;
  readonly pageCacheMb: number;
}

/** Memory for a graph of a size: a laptop's for a small one. */
export const memoryFor = ({ nodes }: GraphSize): Memory =>
  nodes > 500_000 ? { heapMb: 4_096, pageCacheMb: 4_096 } : { heapMb: 1_024, pageCacheMb: 512 };

/** Draws a graph, loads it with the administration tool, indexes it, hands it over, and leaves nothing behind. */
export async function withDrawnGraph<T>(
  size: GraphSize,
  tell: (line: string) => void,
  work: (graph: OpenGraph) => Promise<T>,
): Promise<T> {
  const dataDir = benchPlace(`drawn-${size.nodes}`);
  const seconds: Record<string, number> = {};
  const timed = async <R>(step: string, run: () => Promise<R>): Promise<R> => {
    const began = performance.now();
    const result = await run();
    seconds[step] = (performance.now() - began) / 1000;
    tell(`${size.nodes.toLocaleString("en")} nodes: ${step}, ${seconds[step].toFixed(1)} s`);
    return result;
  };
  const plan = planGraph(size);
  const settings = { dataDir, cacheDir: benchCache, ...memoryFor(size), transactionTimeoutSeconds: 1_800 };
  try {
    await mkdir(dataDir, { recursive: true });
    await loadFiles(plan, settings, timed);
    const neo4j = await timed("start", () => startLocalNeo4j(settings));
    const address = { uri: neo4j.uri, user: neo4j.user, password: neo4j.password, database: neo4j.database };
    const database = new Database({ ...address, transactionTimeoutMs: 600_000 });
    try {
      await timed("indexes", () => migrate(database));
      return await work({ plan, database, address, seconds });
    } finally {
      await database.close();
      await neo4j.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Timed = <R>(step: string, run: () => Promise<R>) => Promise<R>;

async function loadFiles(plan: GraphPlan, settings: { dataDir: string } & Memory, timed: Timed): Promise<void> {
  const folder = join(settings.dataDir, "import");
  const files = await timed("draw", () => writeGraph(plan, folder));
  const args = ["database", "import", "full", ...files.arguments, "--overwrite-destination", "neo4j"];
  await timed("load", () => runAdminTool({ ...settings, args }));
  await rm(folder, { recursive: true, force: true });
}
