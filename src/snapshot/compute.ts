import type { SharedWork, Waiter } from "./shared-work.js";
import type { WorkerPool } from "./worker-pool.js";
import type { Computation, Compute, InputOf, OutputOf, Scoring, WorkerTask } from "./worker-task.js";

/** Gives the way in which one request computes: in the pool's threads, sharing what others compute or computed. */
export const computeIn =
  (pool: WorkerPool, shared: SharedWork, waiter: Waiter): Compute =>
  <F extends Scoring>(
    task: WorkerTask<F>,
    { version, key }: Computation,
    makeInput: () => InputOf<F> | Promise<InputOf<F>>,
  ): Promise<OutputOf<F>> => {
    const start = async (signal: AbortSignal) => pool.run(task, await makeInput(), signal);
    return shared.get(`${task.file} ${task.name} ${version} ${key}`, waiter, start) as Promise<OutputOf<F>>;
  };
