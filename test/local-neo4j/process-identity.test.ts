import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { identifyProcess, isRunning, readStartTicks } from "../../src/local-neo4j/process-identity.js";

const statLine = (name: string, state: string): string => {
  const numbers = Array.from({ length: 30 }, (_, place) => String(place + 4));
  return `42 (${name}) ${state} ${numbers.join(" ")}`;
};

describe("the identity of a process", () => {
  it("is read from the 22nd field, whatever brackets and blanks its name holds", () => {
    expect(readStartTicks(statLine("java", "S"))).toBe("22");
    expect(readStartTicks(statLine("odd) name (x", "R"))).toBe("22");
  });

  it("is none for a process that has ended and only waits to be collected", () => {
    expect(readStartTicks(statLine("java", "Z"))).toBeUndefined();
  });

  it("holds while the process runs and no longer when it has ended", async () => {
    const child = spawn("sleep", ["30"]);
    await once(child, "spawn");
    const identity = await identifyProcess(child.pid ?? 0);
    if (identity === undefined) throw new Error("A running process has an identity.");
    expect(await isRunning(identity)).toBe(true);
    expect(await isRunning({ ...identity, startedAt: "another time" })).toBe(false);
    child.kill();
    await once(child, "exit");
    expect(await isRunning(identity)).toBe(false);
  });
});
