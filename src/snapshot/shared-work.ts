import { LRUCache } from "lru-cache";
import type { StopSignal } from "../lib/stop-signal.js";
import { withinDeadline } from "../lib/within-deadline.js";

/** Who waits for a piece of work, and until when. */
export interface Waiter {
  readonly signal: StopSignal;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

interface UnderWay {
  readonly result: Promise<unknown>;
  readonly stopping: AbortController;
  waiters: number;
}

/** Work that several may wait for: begun once, kept when done, and stopped when nobody waits any more. */
export class SharedWork {
  private readonly underWay = new Map<string, UnderWay>();
  private readonly done: LRUCache<string, { readonly result: unknown }> | undefined;

  constructor(settings: { readonly kept: number }) {
    if (settings.kept > 0) this.done = new LRUCache({ max: settings.kept });
  }

  /** Gives the result under a key: the one that is kept, the one under way, or the one that `start` begins. */
  async get<T>(key: string, waiter: Waiter, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const known = this.done?.get(key);
    if (known !== undefined) return known.result as T;
    const work = this.underWay.get(key) ?? this.begin(key, start);
    work.waiters += 1;
    try {
      return (await withinDeadline(work.result, waiter)) as T;
    } finally {
      work.waiters -= 1;
      if (work.waiters === 0) {
        // What is done hears nothing of it.
        this.forget(key, work);
        work.stopping.abort(new Error("Nobody waits for it any more."));
      }
    }
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<unknown>): UnderWay {
    const stopping = new AbortController();
    const work: UnderWay = { result: start(stopping.signal), stopping, waiters: 0 };
    this.underWay.set(key, work);
    const end = (): void => {
      this.forget(key, work);
    };
    work.result.then((result) => {
      this.done?.set(key, { result });
      end();
    }, end);
    return work;
  }

  /** Another piece of work may have begun under the key meanwhile. */
  private forget(key: string, work: UnderWay): void {
    if (this.underWay.get(key) === work) this.underWay.delete(key);
  }
}
