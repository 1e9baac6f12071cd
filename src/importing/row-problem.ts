/** Why a row, an edge or a code is not taken; the closed list of the rejects file. */
export type RejectCode =
  | "UNTERMINATED_QUOTE"
  | "BAD_QUOTE"
  | "ROW_TOO_LARGE"
  | "COLUMN_COUNT"
  | "BAD_JSON"
  | "NUL_CHARACTER"
  | "MISSING_NAME"
  | "MISSING_ID"
  | "BAD_ID"
  | "UNKNOWN_LABEL"
  | "UNKNOWN_TYPE"
  | "WRONG_ENDS"
  | "SELF_LOOP"
  | "BAD_NUMBER"
  | "BAD_BOOLEAN"
  | "BAD_DATE"
  | "BAD_URL"
  | "BAD_VALUE"
  | "BAD_CREDIT_CODE"
  | "DUPLICATE_ID"
  | "DANGLING_REFERENCE"
  | "CODE_CONFLICT";

/** A row that breaks a rule: it is rejected, and the import goes on. */
export class RowProblem extends Error {
  constructor(
    readonly code: RejectCode,
    /** The column's name; empty where the row as a whole is meant. */
    readonly column: string,
    message: string,
  ) {
    super(message);
    this.name = "RowProblem";
  }
}
