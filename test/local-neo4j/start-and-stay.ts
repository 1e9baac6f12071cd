import { startLocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";
import { managedLine } from "../support/managed-line.js";

/** A parent to be killed: it starts a database in the given folder, tells its number, and stays. */
const [dataDir = "", cacheDir = ""] = process.argv.slice(2);
const { pid } = await startLocalNeo4j({ ...managedLine(), dataDir, cacheDir, heapMb: 256, pageCacheMb: 32 });
console.log(pid);
setInterval(() => undefined, 1000);
