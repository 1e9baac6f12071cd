import { SilianError } from "../errors.js";
import type { StopListener, StopSignal } from "./stop-signal.js";

/** How long one waits. */
export interface Wait {
  /** Fires when the one who asked gives up; a SilianError as its reason says why. */
  readonly signal?: StopSignal;
  /** Milliseconds since the epoch. */
  readonly deadline?: number;
}

const tooLong = () => new SilianError("QUERY_TIMEOUT", "The question took longer than one may take.");
const givenUp = () => new SilianError("QUERY_TIMEOUT", "The question was given up by the one who asked it.");

/** What a timer can wait at most; a longer wait would end at once. */
const longestWait = 2 ** 31 - 1;

/**
 * Gives what a call gives, or fails as soon as the deadline has passed or the signal fires, even if the call hangs: a
 * frozen server answers neither time limit nor signal.
 */
export function withinDeadline<T>(call: Promise<T>, wait: Wait): Promise<T> {
  if (wait.signal === undefined && wait.deadline === undefined) return call;
  return new Promise<T>((resolve, reject) => {
    const ended = new EndOfWait(wait, reject);
    call.then(
      (value) => {
        ended.forget();
        resolve(value);
      },
      (error: unknown) => {
        ended.forget();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

/** Listens for the end of a wait; one object, since every statement of every request makes one. */
class EndOfWait implements StopListener {
  private readonly timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly wait: Wait,
    private readonly reject: (reason: Error) => void,
  ) {
    const { signal, deadline } = wait;
    if (signal?.aborted === true) {
      this.handleEvent();
      return;
    }
    signal?.addEventListener("abort", this);
    if (deadline === undefined) return;
    const left = Math.min(longestWait, Math.max(0, deadline - Date.now()));
    this.timer = setTimeout(() => {
      this.end(tooLong());
    }, left);
  }

  /** Called by the signal. */
  handleEvent(): void {
    const reason: unknown = this.wait.signal?.reason;
    if (reason instanceof SilianError) this.end(reason);
    else this.end(reason instanceof DOMException && reason.name === "TimeoutError" ? tooLong() : givenUp());
  }

  forget(): void {
    clearTimeout(this.timer);
    this.wait.signal?.removeEventListener("abort", this);
  }

  private end(reason: Error): void {
    this.forget();
    this.reject(reason);
  }
}
