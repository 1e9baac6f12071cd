import type { z } from "zod";

/** Which graph a finding is about: the shipped sample, or the same with the imported table of listed companies. */
export type FindingData = "SAMPLE" | "NATION";

/** Asks the API a question and gives its data; an error of the answer is thrown. */
export type AskApi = (query: string) => Promise<unknown>;

/** One thing that the product says: the question as a person would put it, the query, and the answer in words and tables. */
export interface Finding {
  readonly data: FindingData;
  readonly title: string;
  readonly query: string;
  /** Gives the answer's lines in Markdown; what it says, it reads from the answer. */
  readonly tell: (data: unknown) => readonly string[];
}

/** Joins a finding's query with the shape in which its answer is read. */
export const defineFinding = <S extends z.ZodType>(
  finding: Omit<Finding, "tell"> & { readonly shape: S; readonly tell: (answer: z.output<S>) => readonly string[] },
): Finding => ({
  data: finding.data,
  title: finding.title,
  query: finding.query.trim(),
  tell: (data) => finding.tell(finding.shape.parse(data)),
});

/** Gives the lines of a Markdown table. */
export const markdownTable = (titles: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${titles.join(" | ")} |`,
  `|${titles.map(() => "---").join("|")}|`,
  ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`),
];
