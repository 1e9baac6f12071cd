import { execFile } from "node:child_process";
import { availableParallelism, loadavg, totalmem } from "node:os";
import { promisify } from "node:util";

/** What a measurement was made on; nothing that names the machine. */
export interface Machine {
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly java: string;
  readonly neo4j: string;
}

/** Describes this machine by what a figure depends on. */
export async function describeMachine(neo4jAgent: string): Promise<Machine> {
  return {
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    java: await javaVersion(),
    neo4j: neo4jAgent.replace(/^Neo4j\//, ""),
  };
}

/** How many processes wanted to run in the last minute, this one among them. */
export const currentLoad = (): number => loadavg()[0] ?? 0;

async function javaVersion(): Promise<string> {
  const { stderr } = await promisify(execFile)("java", ["-version"]);
  return /version "([^"]+)"/.exec(stderr)?.[1] ?? "unknown";
}
