/** Is told when it need not wait any more. */
export interface StopListener {
  handleEvent(): void;
}

/** What tells those who wait to give up. An AbortSignal is one; making one with its listeners costs every request dearly. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: StopListener): void;
  removeEventListener(type: "abort", listener: StopListener): void;
}

/** Throws the signal's reason where it has fired. */
export function throwIfStopped({ aborted, reason }: StopSignal): void {
  if (aborted) throw reason instanceof Error ? reason : new Error(String(reason));
}
