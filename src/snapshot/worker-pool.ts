import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import { unavailable } from "../errors.js";
import type { InputOf, OutputOf, Scoring, WorkerTask } from "./worker-task.js";

/** How many analyses compute at once, how many may wait, and how long. */
export interface PoolSettings {
  readonly threads: number;
  readonly queue: number;
  readonly waitMs: number;
}

/** Analyses give way to requests: their threads are so much nicer. */
const niceIncrement = 10;
/** Threads run TypeScript as the program does; found from here, whatever folder it was started in. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
/** An idle thread ends after this time; starting one takes some 0.3 s. */
const idleMs = 60_000;

interface Waiting {
  readonly start: () => void;
}

/** Worker threads for heavy scorings, with a bounded queue; the threads start with the first task. */
export class WorkerPool {
  private piscina: Piscina | undefined;
  private running = 0;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly settings: PoolSettings) {}

  /** Runs a scoring; its thread is ended when the signal fires. Refuses with UNAVAILABLE when too many wait, or wait too long. */
  async run<F extends Scoring>(task: WorkerTask<F>, input: InputOf<F>, signal: AbortSignal): Promise<OutputOf<F>> {
    await this.takeTurn(signal);
    try {
      signal.throwIfAborted();
      this.piscina ??= this.startThreads();
      return (await this.piscina.run(input, { filename: task.file, name: task.name, signal })) as OutputOf<F>;
    } finally {
      this.running -= 1;
      this.waiting.shift()?.start();
    }
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.piscina?.destroy();
    this.piscina = undefined;
  }

  private startThreads(): Piscina {
    const piscina = new Piscina({
      minThreads: 0,
      maxThreads: this.settings.threads,
      idleTimeout: idleMs,
      niceIncrement,
      execArgv: ["--import", tsx],
      // Blocking waits would keep a thread from ending when it is told to.
      atomics: "disabled",
    });
    // A thread that dies fails its task; unheard, the event would end the whole program.
    piscina.on("error", () => undefined);
    return piscina;
  }

  private takeTurn(signal: AbortSignal): Promise<void> {
    const { threads, queue, waitMs } = this.settings;
    if (this.running < threads) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= queue) throw busy(`${queue} more are waiting`, waitMs);
    return new Promise((resolve, reject) => {
      const leave = (error: unknown): void => {
        const at = this.waiting.indexOf(entry);
        if (at >= 0) this.waiting.splice(at, 1);
        settle();
        reject(error instanceof Error ? error : new Error("The computation was given up."));
      };
      const onAbort = (): void => {
        leave(signal.reason);
      };
      const timer = setTimeout(() => {
        leave(busy(`none ended within ${waitMs} ms`, waitMs));
      }, waitMs);
      const settle = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
      };
      const entry: Waiting = {
        start: () => {
          settle();
          this.running += 1;
          resolve();
        },
      };
      this.waiting.push(entry);
      signal.addEventListener("abort", onAbort, { once: true });
    });
  }
}

const busy = (what: string, waitMs: number) =>
  unavailable(`As many heavy analyses as may run at once are running, and ${what}.`, Math.ceil(waitMs / 1000));
