import { writeConfiguration } from "./launch-database.js";
import { takeDataDirectory } from "./owner-lock.js";
import { runAdminJava } from "./run-admin-java.js";
import { chooseMeasures, type LocalNeo4jSettings, prepareInstallation } from "./start-local-neo4j.js";

/** What the administration tool is to do, on which data directory, and who hears its lines. */
export interface AdminToolSettings extends LocalNeo4jSettings {
  readonly args: readonly string[];
  readonly onLine?: (line: string) => void;
}

// The tool writes no Bolt address; the next start chooses a free port and writes the settings anew.
const unusedPort = 7687;

/** Runs `neo4j-admin` on a data directory whose database is stopped and gives what it wrote; it throws when it fails. */
export async function runAdminTool(settings: AdminToolSettings): Promise<string> {
  const { dataDir, javaPath, jars } = await prepareInstallation(settings);
  const { args, onLine } = settings;
  const lock = await takeDataDirectory(dataDir);
  try {
    const measures = chooseMeasures(settings);
    await writeConfiguration(dataDir, measures, unusedPort);
    const mainClass = "org.neo4j.server.startup.Neo4jAdminCommand";
    const heap = settings.heapMb === undefined ? {} : { heapMb: settings.heapMb };
    const listener = onLine === undefined ? {} : { onLine };
    const run = { dataDir, javaPath, jars, mainClass, args, flags: [], ...heap, ...listener };
    const { exitCode, output } = await runAdminJava(run);
    if (exitCode === 0) return output;
    const end = output.trim().split("\n").slice(-15).join("\n");
    throw new Error(`neo4j-admin ${args.slice(0, 2).join(" ")} ended with exit code ${String(exitCode)}:\n${end}`);
  } finally {
    await lock.release();
  }
}
