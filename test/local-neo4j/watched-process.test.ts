import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { identifyProcess, isRunning, type ProcessIdentity } from "../../src/local-neo4j/process-identity.js";
import { spawnWatched } from "../../src/local-neo4j/watched-process.js";
import { temporaryFolders } from "./temporary-folder.js";

const newFolder = temporaryFolders();
const parents: ChildProcess[] = [];
afterEach(() => {
  for (const parent of parents.splice(0)) parent.kill("SIGKILL");
});

async function startParent(script: string, folder: string): Promise<{ parent: ChildProcess; child: ProcessIdentity }> {
  const program = fileURLToPath(new URL("watch-parent.ts", import.meta.url));
  const parent = spawn(process.execPath, ["--import", "tsx", program, script, folder, join(folder, "output")]);
  parents.push(parent);
  for await (const line of createInterface({ input: parent.stdout })) {
    const child = await identifyProcess(Number(line));
    if (child !== undefined) return { parent, child };
  }
  throw new Error("The parent ended before it told the number of its child.");
}

async function goneWithin(child: ProcessIdentity, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (Date.now() < deadline) {
    if (!(await isRunning(child))) return true;
    await sleep(50);
  }
  return false;
}

describe("a watched program", () => {
  it("is asked to end when its parent is killed without a chance to say so", { timeout: 20_000 }, async () => {
    const folder = newFolder();
    const { parent, child } = await startParent("trap 'echo asked; exit' TERM; while :; do sleep 0.1; done", folder);
    parent.kill("SIGKILL");
    expect(await goneWithin(child, 5000)).toBe(true);
    expect(readFileSync(join(folder, "output"), "utf8")).toContain("asked");
  });

  it("is killed after its grace when it does not listen", { timeout: 20_000 }, async () => {
    const { parent, child } = await startParent("trap '' TERM; while :; do sleep 0.1; done", newFolder());
    parent.kill("SIGKILL");
    expect(await goneWithin(child, 500)).toBe(false);
    expect(await goneWithin(child, 5000)).toBe(true);
  });

  it("tells how it ended, and its output goes to the file", async () => {
    const cwd = newFolder();
    const outputFile = join(cwd, "output");
    const watched = spawnWatched({ file: "/bin/sh", args: ["-c", "pwd; echo no >&2; exit 7"], cwd, outputFile });
    expect(await watched.exited).toBe("it ended with exit code 7");
    expect(readFileSync(outputFile, "utf8")).toBe(`${cwd}\nno\n`);
  });

  it("is stopped by SIGTERM, and by SIGKILL when it takes longer than the grace", async () => {
    const cwd = newFolder();
    const command = { file: "/bin/sh", cwd, outputFile: join(cwd, "output") };
    const listening = spawnWatched({ ...command, file: "sleep", args: ["30"] });
    await listening.stop(5000);
    expect(await listening.exited).toBe("it was ended by SIGTERM");
    const deaf = spawnWatched({ ...command, args: ["-c", "trap '' TERM; echo set; while :; do sleep 0.1; done"] });
    while (!readFileSync(command.outputFile, "utf8").includes("set")) await sleep(20);
    await deaf.stop(100);
    expect(await deaf.exited).toBe("it was ended by SIGKILL");
    await deaf.stop(100);
  });
});
