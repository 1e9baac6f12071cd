import { SilianError } from "../errors.js";
import type { StopListener, StopSignal } from "../lib/stop-signal.js";

/** What the maker of a context is told about its request. */
export interface RequestInfo {
  /** Fires when the client has gone, the deadline has passed or the server closes: then stop asking the database. */
  readonly signal: StopSignal;
  /** When the answer must be there, in milliseconds since 1970. */
  readonly deadline: number;
  readonly requestId: string;
}

/**
 * Goes through Apollo in the place of the context. Apollo copies what it is given, which would strip a class of its
 * private fields; the context itself stays one object inside.
 */
export interface RequestFrame<C> {
  readonly requestId: string;
  readonly signal: StopSignal;
  readonly context: C;
}

const expire = (lifetime: Lifetime, milliseconds: number): void => {
  const message = `An operation may take ${milliseconds} ms, but this one was not ready by then.`;
  lifetime.cancel(new SilianError("QUERY_TIMEOUT", message, { milliseconds }));
};

/** A request's lifetime: its deadline, how to end it, and the signal that tells of its end. */
export class Lifetime implements RequestInfo, StopSignal {
  readonly deadline: number;
  aborted = false;
  reason: unknown;
  private readonly timer: NodeJS.Timeout;
  private readonly listeners = new Set<StopListener>();

  /** Starts the clock. */
  constructor(
    readonly requestId: string,
    milliseconds: number,
  ) {
    this.deadline = Date.now() + milliseconds;
    this.timer = setTimeout(expire, milliseconds, this, milliseconds);
  }

  get signal(): StopSignal {
    return this;
  }

  addEventListener(_: "abort", listener: StopListener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_: "abort", listener: StopListener): void {
    this.listeners.delete(listener);
  }

  /** Tells everyone who waits that there is no need any more; the first reason counts. */
  cancel(reason: SilianError): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of [...this.listeners]) listener.handleEvent();
  }

  /** Stops the clock; called when the answer is ready. For whoever still waits then it goes on: the answer may have been an error. */
  end(): void {
    if (this.listeners.size === 0) clearTimeout(this.timer);
    else this.timer.unref();
  }
}
