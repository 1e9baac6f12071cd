import { SilianError } from "../errors.js";

/** What the maker of a context is told about its request. */
export interface RequestInfo {
  /** Fires when the client has gone, the deadline has passed or the server closes: then stop asking the database. */
  readonly signal: AbortSignal;
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
  readonly lifetime: Pick<Lifetime, "wait">;
  readonly context: C;
}

const expire = (lifetime: Lifetime, milliseconds: number): void => {
  const message = `An operation may take ${milliseconds} ms, but this one was not ready by then.`;
  lifetime.cancel(new SilianError("QUERY_TIMEOUT", message, { milliseconds }));
};

/** A request's lifetime: its signal, its deadline, and how to end it. */
export class Lifetime implements RequestInfo {
  readonly deadline: number;
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private giveUp: ((reason: SilianError) => void) | undefined;

  /** Starts the clock. */
  constructor(
    readonly requestId: string,
    milliseconds: number,
  ) {
    this.deadline = Date.now() + milliseconds;
    this.timer = setTimeout(expire, milliseconds, this, milliseconds);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Tells everyone who waits that there is no need any more. */
  cancel(reason: SilianError): void {
    this.controller.abort(reason);
    this.giveUp?.(reason);
  }

  /** Gives the answer, or fails as soon as this lifetime is cancelled, even if the work hangs. */
  wait<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.giveUp = reject;
      if (this.signal.aborted) reject(this.signal.reason as SilianError);
      answer.then(resolve, reject);
    });
  }

  /** Stops the clock; called when the answer is ready. */
  end(): void {
    clearTimeout(this.timer);
  }
}
