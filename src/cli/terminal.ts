/** What a command writes to: results to `out`, everything else to `note`, so that results can be piped. */
export interface Terminal {
  out(text: string): void;
  note(text: string): void;
  /** Whether a person watches what is noted, so that a progress bar makes sense. */
  readonly isWatched: boolean;
  /** How many columns a line of results has; results that are piped have no limit. */
  readonly columns: number | undefined;
}

// Whoever reads the results may have read enough (`silian search … | head -1`).
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => {
    process.stdout.write(`${text}\n`);
  },
  note: (text) => {
    process.stderr.write(`${text}\n`);
  },
  isWatched: process.stderr.isTTY,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
};
