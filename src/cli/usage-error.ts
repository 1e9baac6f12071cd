/** Says that a command was not called as it must be; the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** Says that a name or an id that was given leads to nothing or to several things; the exit code is 6. */
export class InputRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "InputRefused";
  }
}
