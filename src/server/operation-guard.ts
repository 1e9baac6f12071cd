import { unavailable } from "../errors.js";
import { withinDeadline } from "../lib/within-deadline.js";
import type { Executor } from "./compiled-executor.js";
import type { RequestFrame } from "./request-frame.js";

/** Runs operations within their deadlines, so many at a time and no more. */
export interface OperationGuard<C> {
  readonly run: Executor<RequestFrame<C>>;
  /** How many operations are being answered. */
  inFlight(): number;
}

/** Puts the limit on operations in flight and each request's deadline around an executor. */
export function guardOperations<C>(execute: Executor<C>, most: number): OperationGuard<C> {
  let inFlight = 0;
  return {
    inFlight: () => inFlight,
    run: async (operation) => {
      if (inFlight >= most)
        throw unavailable(`The server answers ${most} operations at a time, and as many are in flight.`, 1);
      inFlight += 1;
      const { context, signal } = operation.context;
      try {
        return await withinDeadline(execute({ ...operation, context }), { signal });
      } finally {
        inFlight -= 1;
      }
    },
  };
}
