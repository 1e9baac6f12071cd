/** Where an input breaks a rule. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number | string;
}

/** How an import can end early: 2 usage, 3 database unavailable or held by another import, 4 interrupted, 5 disk, 6 refused. */
export type FailureExitCode = 2 | 3 | 4 | 5 | 6;

/** An import that ended early, with the exit code that says how. */
export class ImportFailure extends Error {
  constructor(
    readonly exitCode: FailureExitCode,
    message: string,
    readonly place?: Place,
    options?: ErrorOptions,
  ) {
    super(place === undefined ? message : `${placeText(place)}: ${message}`, options);
    this.name = "ImportFailure";
  }
}

/** An input that is refused as a whole: its mapping, its encoding, or too many of its rows. */
export class ImportRefused extends ImportFailure {
  constructor(message: string, place?: Place, options?: ErrorOptions) {
    super(6, message, place, options);
    this.name = "ImportRefused";
  }
}

/** Writes a place as `file:line:column`. */
export const placeText = ({ file, line, column }: Place): string =>
  [file, line, column].filter((part) => part !== undefined).join(":");
