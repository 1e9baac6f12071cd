import { Database } from "../../src/cypher/database.js";
import { exitCodeOf } from "../../src/importing/exit-codes.js";
import { importDataSet } from "../../src/importing/import-data-set.js";

/** Imports a folder as a process of its own, to be killed; ends with the import's exit code. */
const [folder = "", uri = "", user = "", password = "", name = ""] = process.argv.slice(2);
const database = new Database({ uri, user, password, database: name, transactionTimeoutMs: 60_000 });
const outcome: unknown = await importDataSet(database, folder, {
  batchSize: 40,
  rejectsFile: `${folder}/child.csv`,
}).catch((error: unknown) => error);
await database.close();
process.exitCode = exitCodeOf(outcome);
