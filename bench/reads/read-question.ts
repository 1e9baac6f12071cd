/** One read, asked of the API and of the database itself. */
export interface ReadQuestion {
  readonly name: string;
  /** The most that the API may take at p50, in times of the raw statement; none where it is only reported. */
  readonly bound: number | null;
  readonly query: string;
  readonly statement: string;
  /** What is asked in a round; rounds come back to the same questions. */
  readonly variables: readonly Variables[];
  readonly params: readonly Variables[];
  /** Gives the ids that an answer and the rows hold, which must be the same; absent where they may differ. */
  readonly sameIds?: { readonly ofAnswer: (data: unknown) => string[]; readonly ofRows: (rows: Rows) => string[] };
}

type Variables = Readonly<Record<string, unknown>>;

/** Rows of a raw statement. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** Every id of an answer of the API, whatever the nesting, in order. */
export function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "id" ? [String(inner)] : idsIn(inner)));
}

/** Compares the ids of answer and rows in order and as often as they come; says what differs, or null. */
export function compareIds(answer: readonly string[], rows: readonly string[]): string | null {
  if (answer.length === 0) return "the answer holds no id";
  const at = answer.findIndex((id, index) => id !== rows[index]);
  if (at >= 0) return `at place ${at} the answer has ${answer[at] ?? ""}, the rows have ${rows[at] ?? "nothing"}`;
  return answer.length === rows.length ? null : `the answer has ${answer.length} ids, the rows have ${rows.length}`;
}
