import { ImportRefused } from "./import-failure.js";

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A JSON text's value, and where each of its parts begins. */
export interface LocatedJson {
  readonly value: unknown;
  /** The place of the part under a path such as `["files", 0, "nodes"]`, or of the nearest part above it. */
  readonly at: (path: readonly PropertyKey[]) => Position;
}

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

/** Reads JSON so that every later complaint can name line and column; a syntax error is refused with its own. */
export function readLocatedJson(file: string, text: string): LocatedJson {
  const offsets = new Scanner(file, text).scan();
  const at = (path: readonly PropertyKey[]): Position => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsets.get(keyOf(path.slice(0, length)));
      if (offset !== undefined) return positionOf(text, offset);
    }
    return { line: 1, column: 1 };
  };
  return { value: JSON.parse(text) as unknown, at };
}

/** Gives line and column of an offset. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

const scalar =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** Walks a JSON text and notes where each part begins. */
class Scanner {
  private readonly offsets = new Map<string, number>();
  private position = 0;

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  scan(): Map<string, number> {
    this.value([]);
    this.blank();
    if (this.position < this.text.length) throw this.wrong("nothing may follow the mapping");
    return this.offsets;
  }

  private value(path: readonly PropertyKey[]): void {
    this.blank();
    this.offsets.set(keyOf(path), this.position);
    const next = this.text[this.position];
    if (next === "{")
      this.members("}", () => {
        this.member(path);
      });
    else if (next === "[")
      this.members("]", (index) => {
        this.value([...path, index]);
      });
    else this.scalar();
  }

  private members(end: string, member: (index: number) => void): void {
    this.position += 1;
    this.blank();
    if (this.text[this.position] === end) {
      this.position += 1;
      return;
    }
    for (let index = 0; ; index += 1) {
      member(index);
      this.blank();
      const next = this.text[this.position];
      if (next !== "," && next !== end) throw this.wrong(`a comma or ${end} is expected here`);
      this.position += 1;
      if (next === end) return;
    }
  }

  private member(path: readonly PropertyKey[]): void {
    this.blank();
    if (this.text[this.position] !== '"') throw this.wrong("a name in double quotes is expected here");
    const name = JSON.parse(this.scalar()) as string;
    this.blank();
    if (this.text[this.position] !== ":") throw this.wrong("a colon is expected here");
    this.position += 1;
    this.value([...path, name]);
  }

  private scalar(): string {
    scalar.lastIndex = this.position;
    const found = scalar.exec(this.text)?.[0];
    if (found === undefined) throw this.wrong("a JSON value is expected here");
    this.position += found.length;
    return found;
  }

  private blank(): void {
    while (/[ \t\r\n]/.test(this.text[this.position] ?? "")) this.position += 1;
  }

  private wrong(what: string): ImportRefused {
    return new ImportRefused(`The mapping must be JSON, but ${what}.`, {
      file: this.file,
      ...positionOf(this.text, this.position),
    });
  }
}
