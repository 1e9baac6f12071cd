import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "../../src/cypher/database.js";
import { importDataSet } from "../../src/importing/import-data-set.js";

/** Imports a folder in a process of its own and prints seconds, peak memory and the summary as JSON. */
const [folder = "", uri = "", user = "", password = "", name = "neo4j"] = process.argv.slice(2);
const database = new Database({ uri, user, password, database: name, transactionTimeoutMs: 60_000 });
const rejects = await mkdtemp(join(tmpdir(), "silian-bench-rejects-"));
try {
  const summary = await importDataSet(database, folder, {
    rejectsFile: join(rejects, "rejects.csv"),
    maxErrors: 1_000_000,
  });
  const { maxRSS } = process.resourceUsage();
  const { user: cpu } = process.cpuUsage();
  console.log(JSON.stringify({ seconds: summary.seconds, maxRssMb: maxRSS / 1024, cpuSeconds: cpu / 1e6, summary }));
} finally {
  await rm(rejects, { recursive: true, force: true });
  await database.close();
}
