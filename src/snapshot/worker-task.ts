/** A pure function that takes plain data and gives plain data. */
export type Scoring = (input: never) => unknown;

/** A scoring that runs in a worker thread: the module that exports it, and its name there. */
export interface WorkerTask<F extends Scoring> {
  readonly file: string;
  readonly name: string;
  /** Never there; it carries the function's type. */
  readonly scoring?: F;
}

export type InputOf<F extends Scoring> = Parameters<F>[0];
export type OutputOf<F extends Scoring> = Awaited<ReturnType<F>>;

/** Names the scoring that a module exports. */
export const defineWorkerTask = <F extends Scoring>(file: URL, name: string): WorkerTask<F> => ({
  file: file.href,
  name,
});

/** Which computation it is: the same version and key always give the same answer. */
export interface Computation {
  readonly version: string;
  readonly key: string;
}

/**
 * Computes a scoring away from the requests' thread, or gives what is kept of it. `makeInput` is only called when it has to be
 * computed; others may wait for it, so that it must not end with one request.
 */
export type Compute = <F extends Scoring>(
  task: WorkerTask<F>,
  computation: Computation,
  makeInput: () => InputOf<F> | Promise<InputOf<F>>,
) => Promise<OutputOf<F>>;

/** Computes within the calling thread and keeps nothing: for tests and programs of one question. */
export const computeHere: Compute = async (task, _, makeInput) => {
  const module = (await import(task.file)) as Readonly<Record<string, (input: unknown) => unknown>>;
  const scoring = module[task.name];
  if (scoring === undefined) throw new Error(`${task.file} exports no ${task.name}.`);
  return scoring(await makeInput()) as never;
};
