/** One figure of an analysis: what is timed, on which input, and what it may take at most. */
export interface AnalysisBench {
  readonly what: string;
  /** The most milliseconds that the median may take; null where none is asked. */
  readonly limitMs: number | null;
  readonly runs: number;
  /** What a reader of the figure should know: the input's size and seed, the limit of the machine. */
  readonly note?: string;
  /** Builds the seeded input once and gives the thing to time. */
  readonly prepare: () => Promise<() => unknown>;
}
