/** What an orderly end of a server consists of. */
export interface DrainHooks {
  /** Takes no new work, and ends when the last is done. */
  readonly stopAccepting: () => Promise<void>;
  /** Ends the work that is left. */
  readonly cancel: () => void;
  /** Cuts what still hangs. */
  readonly cut: () => void;
  readonly drainMs: number;
}

const graceMs = 500;

/** Stops accepting, lets work end for `drainMs`, cancels what is left so that it can still answer, then cuts. */
export async function drain({ stopAccepting, cancel, cut, drainMs }: DrainHooks): Promise<void> {
  const timers = [setTimeout(cancel, drainMs), setTimeout(cut, drainMs + graceMs)];
  try {
    await stopAccepting();
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

/** How signals come in and how the process ends; tests put their own in its place. */
export interface TerminationHooks {
  readonly onSignal: (signal: NodeJS.Signals, listener: () => void) => void;
  readonly exit: (code: number) => void;
}

const processHooks: TerminationHooks = {
  onSignal: (signal, listener) => {
    process.on(signal, listener);
  },
  exit: (code) => {
    process.exit(code);
  },
};

/** On SIGTERM or SIGINT closes and exits with 0 (1 if closing fails); a second signal exits with 1 at once. */
export function onTermination(close: () => Promise<void>, hooks: TerminationHooks = processHooks): void {
  let isClosing = false;
  const terminate = (): void => {
    if (isClosing) {
      hooks.exit(1);
      return;
    }
    isClosing = true;
    close().then(
      () => {
        hooks.exit(0);
      },
      () => {
        hooks.exit(1);
      },
    );
  };
  hooks.onSignal("SIGTERM", terminate);
  hooks.onSignal("SIGINT", terminate);
}
