/** Asks for the graph's version; requests that come while a probe is under way share it. */
export class VersionProbe {
  private inFlight: Promise<string> | null = null;

  constructor(private readonly ask: () => Promise<string>) {}

  /** The version after a probe that was begun no earlier than this call, or one that was under way. */
  current(): Promise<string> {
    this.inFlight ??= this.ask().finally(() => {
      this.inFlight = null;
    });
    return this.inFlight;
  }
}
