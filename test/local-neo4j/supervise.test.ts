import { describe, expect, it } from "vitest";
import { supervise } from "../../src/local-neo4j/supervise.js";
import type { WatchedProcess } from "../../src/local-neo4j/watched-process.js";

interface FakeProcess extends WatchedProcess {
  die(how: string): void;
}

function fakeProcess(pid: number): FakeProcess {
  let die: (how: string) => void = () => undefined;
  const exited = new Promise<string>((resolve) => {
    die = resolve;
  });
  const stop = (): Promise<void> => {
    die("it was ended by SIGTERM");
    return Promise.resolve();
  };
  return { pid, exited, stop, die };
}

/** Runs a supervision whose clock moves only by the waits, and writes down what happens. */
function stage(launch: () => Promise<WatchedProcess>) {
  const first = fakeProcess(1);
  const waits: number[] = [];
  const told: string[] = [];
  let clock = 0;
  const supervision = supervise({
    first,
    launch,
    stopGraceMs: 1000,
    report: (phase, message) => told.push(`${phase}: ${message}`),
    now: () => clock,
    wait: (ms) => {
      waits.push(ms);
      clock += ms;
      return Promise.resolve();
    },
  });
  return { first, waits, told, supervision };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("the supervision of the database", () => {
  it("starts a new one after a second when it dies, and tells so", async () => {
    const { first, told, supervision } = stage(() => Promise.resolve(fakeProcess(2)));
    expect(supervision.pid).toBe(1);
    first.die("it was ended by SIGKILL");
    await settle();
    expect(supervision.pid).toBe(2);
    expect(told).toEqual([
      "restarting: Neo4j went down (it was ended by SIGKILL); it is started again in 1 s …",
      "ready: Neo4j is back.",
    ]);
    await supervision.stop();
  });

  it("counts a start that fails like a death, and gives up after five with the last reason", async () => {
    const { first, waits, supervision } = stage(() => Promise.reject(new Error("the disk is full")));
    first.die("it ended with exit code 1");
    const end = await supervision.onceDown;
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000]);
    expect(end.message).toBe("Neo4j went down again after 5 restarts in ten minutes: the disk is full");
  });

  it("does not restart what was stopped by wish, and never says that it is down", async () => {
    const { told, supervision } = stage(() => Promise.reject(new Error("nobody asked for this")));
    await supervision.stop();
    const outcome = await Promise.race([supervision.onceDown, settle()]);
    expect(outcome).toBeUndefined();
    expect(told).toEqual([]);
  });

  it("ends at once when it is stopped while waiting for the next restart", async () => {
    const first = fakeProcess(1);
    const supervision = supervise({
      first,
      launch: () => Promise.resolve(fakeProcess(2)),
      report: () => undefined,
      stopGraceMs: 1000,
    });
    first.die("it was ended by SIGKILL");
    await settle();
    const began = Date.now();
    await supervision.stop();
    expect(Date.now() - began).toBeLessThan(500);
    expect(supervision.pid).toBe(1);
  });
});
