import { setTimeout as sleep } from "node:timers/promises";
import { mostRestarts, nextRestartDelay } from "./restart-policy.js";
import type { WatchedProcess } from "./watched-process.js";

/** What supervision needs: the running process, how to start another, and whom to tell. */
export interface SupervisionPlan {
  readonly first: WatchedProcess;
  readonly launch: (signal: AbortSignal) => Promise<WatchedProcess>;
  readonly report: (phase: "restarting" | "ready", message: string) => void;
  readonly stopGraceMs: number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly now?: () => number;
}

/** A process that is started again when it dies: its present number, its end by wish, and its end for good. */
export interface Supervision {
  readonly pid: number;
  readonly onceDown: Promise<Error>;
  stop(): Promise<void>;
}

const waitWithoutHolding = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false });

/** Keeps a process running: started again after 1, 2, 4, 8, 16 s, at most five times in ten minutes. */
export function supervise(plan: SupervisionPlan): Supervision {
  const stopping = new AbortController();
  let current = plan.first;
  const finished = (async (): Promise<Error | undefined> => {
    const restarts: number[] = [];
    for (;;) {
      const death = await current.exited;
      if (stopping.signal.aborted) return undefined;
      const next = await restart(plan, restarts, death, stopping.signal);
      if (next instanceof Error || next === undefined) return next;
      current = next;
    }
  })();
  const onceDown = new Promise<Error>((resolve) => {
    void finished.then((error) => {
      if (error !== undefined) resolve(error);
    });
  });
  return {
    get pid() {
      return current.pid;
    },
    onceDown,
    stop: async () => {
      stopping.abort();
      await current.stop(plan.stopGraceMs);
      await finished;
    },
  };
}

async function restart(
  plan: SupervisionPlan,
  restarts: number[],
  death: string,
  signal: AbortSignal,
): Promise<WatchedProcess | Error | undefined> {
  const { wait = waitWithoutHolding, now = Date.now } = plan;
  for (let reason = death; ; ) {
    const delay = nextRestartDelay(restarts, now());
    if (delay === undefined) {
      return new Error(`Neo4j went down again after ${mostRestarts} restarts in ten minutes: ${reason}`);
    }
    plan.report("restarting", `Neo4j went down (${reason}); it is started again in ${delay / 1000} s …`);
    try {
      await wait(delay, signal);
      restarts.push(now());
      const next = await plan.launch(signal);
      plan.report("ready", "Neo4j is back.");
      return next;
    } catch (error) {
      if (signal.aborted) return undefined;
      reason = error instanceof Error ? error.message : String(error);
    }
  }
}
