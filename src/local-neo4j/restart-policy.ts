/** How many restarts are tried within `restartWindowMs` before giving up. */
export const mostRestarts = 5;

/** The time over which restarts are counted, in milliseconds. */
export const restartWindowMs = 10 * 60 * 1000;

/**
 * Gives the wait before the next restart in milliseconds, 1, 2, 4, 8 and 16 s, doubling with each restart that began
 * in the last ten minutes; undefined after five of them, which means: give up.
 */
export function nextRestartDelay(earlierRestarts: readonly number[], now: number): number | undefined {
  const recent = earlierRestarts.filter((began) => now - began < restartWindowMs).length;
  return recent >= mostRestarts ? undefined : 1000 * 2 ** recent;
}
