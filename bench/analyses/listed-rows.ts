import { performance } from "node:perf_hooks";
import type { Database } from "../../src/cypher/database.js";
import { createContext } from "../../src/graphql/context.js";
import { relationshipTypeNames } from "../../src/ontology/relationship-types.js";
import { SnapshotCache } from "../../src/snapshot/snapshot-cache.js";
import { loadTypedGraph } from "../../src/snapshot/typed-graph.js";
import { startBenchServer } from "../measure/bench-server.js";
import type { AnalysisBench } from "./analysis-bench.js";

const diagnosis = `{ chainDiagnosis(targetId: "chain:nev", regionId: "reg:330200", population: LISTED) {
  summary { counts { class count } gaps { linkIds essentiality blockedShare density } } } }`;
const connected = `{ whyConnected(ids: ["ent:603305", "ent:600104"], metapathLength: 4) { metapaths { pathCount dwpc } } }`;

/** The figures on the imported table of listed companies; the API is asked over HTTP. */
export async function listedRows(database: Database): Promise<{ rows: AnalysisBench[]; close: () => Promise<void> }> {
  const server = await startBenchServer(database, true);
  const ask = (query: string) => () => Promise.resolve(() => server.client.ask(query));
  const rows: AnalysisBench[] = [
    {
      what: "chain diagnosis of 80 links over the imported listed companies, warm",
      ...{ limitMs: 50, runs: 40, prepare: ask(diagnosis) },
      note: "over HTTP; no result is kept of it, only what was read",
    },
    {
      what: "DWPC of all metapaths up to length 4 between two companies of the imported graph",
      ...{ limitMs: 200, runs: 20, prepare: ask(connected) },
      note: "over HTTP, rows of the database kept",
    },
    {
      what: "snapshot of the imported listed-company graph, cold",
      ...{ limitMs: 1_500, runs: 5, prepare: () => Promise.resolve(() => coldSnapshot(database)) },
      note: "all relationship types but those of claims and documents, nothing kept",
    },
  ];
  return { rows, close: () => server.close() };
}

const provenance: readonly string[] = ["STATED_IN", "ABOUT"];

async function coldSnapshot(database: Database): Promise<void> {
  const context = createContext({
    runner: database,
    graphVersion: () => database.graphVersion(),
    signal: new AbortController().signal,
    deadline: performance.timeOrigin + performance.now() + 60_000,
    requestId: "bench",
    snapshots: new SnapshotCache({ enabled: false }),
  });
  const relationshipTypes = relationshipTypeNames.filter((type) => !provenance.includes(type));
  await loadTypedGraph(context, "bench", { relationshipTypes, asOf: context.today, minConfidence: 0 });
}
