import { SilianError } from "../errors.js";
import type { RunOptions } from "./query-runner.js";

const tooLong = () => new SilianError("QUERY_TIMEOUT", "The question took longer than one may take.");
/** What a timer can wait at most; a longer wait would end at once. */
const longestWait = 2 ** 31 - 1;
const given = () => new SilianError("QUERY_TIMEOUT", "The question was given up by the one who asked it.");

/**
 * Races a call against the asker's deadline and signal and tells `cancel` when either wins.
 * A frozen server answers neither time limit nor signal, so that only this race ends the waiting.
 */
export async function withinDeadline<T>(
  call: Promise<T>,
  { signal, deadline }: RunOptions,
  cancel: () => void,
): Promise<T> {
  if (signal === undefined && deadline === undefined) return call;
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const ended = new Promise<never>((_, reject) => {
    const end = (error: SilianError) => {
      cancel();
      reject(error);
    };
    if (deadline !== undefined)
      timer = setTimeout(
        () => {
          end(tooLong());
        },
        Math.min(longestWait, Math.max(0, deadline - Date.now())),
      );
    onAbort = () => {
      end(given());
    };
    if (signal?.aborted === true) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([call, ended]);
  } finally {
    clearTimeout(timer);
    if (onAbort !== undefined) signal?.removeEventListener("abort", onAbort);
    call.catch(() => undefined);
  }
}
