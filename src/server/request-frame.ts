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
export interface RequestFrame<C> extends RequestInfo {
  readonly context: C;
}

/** A request's lifetime: its signal, its deadline, and how to end it. */
export interface Lifetime extends RequestInfo {
  cancel(reason: SilianError): void;
  /** Stops the clock; called when the answer is ready. */
  end(): void;
}

/** Starts a request's clock. */
export function startLifetime(requestId: string, milliseconds: number): Lifetime {
  const controller = new AbortController();
  const cancel = (reason: SilianError): void => {
    controller.abort(reason);
  };
  const timer = setTimeout(() => {
    const message = `An operation may take ${milliseconds} ms, but this one was not ready by then.`;
    cancel(new SilianError("QUERY_TIMEOUT", message, { milliseconds }));
  }, milliseconds);
  return {
    signal: controller.signal,
    deadline: Date.now() + milliseconds,
    requestId,
    cancel,
    end: () => {
      clearTimeout(timer);
    },
  };
}

/** Gives what the work gives, or fails with the signal's reason as soon as that fires, even if the work hangs. */
export function raceSignal<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new Error("The request was cancelled."));
    };
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}
