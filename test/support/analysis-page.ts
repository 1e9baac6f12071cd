import { readFileSync } from "node:fs";

/** What the page of an analysis shows. */
export interface AnalysisPage {
  /** The page in one line, so that a sentence is found wherever its lines end. */
  readonly text: string;
  /** The same without any space, for sentences in Chinese, which are joined without one. */
  readonly dense: string;
  /** Its example query. */
  readonly query: string;
  /** The arguments of the example query. */
  readonly args: string;
  /** The cells of the table below a heading row, without the heading. */
  rowsBelow(heading: string): string[][];
}

/** Takes a string's runs of spaces and line ends out. */
export const withoutSpace = (text: string): string => text.replace(/\s+/g, "");

/** Reads the page of an analysis, given by its folder. */
export function readAnalysisPage(analysis: string): AnalysisPage {
  const page = readFileSync(new URL(`../../src/analyses/${analysis}/README.md`, import.meta.url), "utf8");
  const query = /^```graphql\n([\s\S]*?)^```$/m.exec(page)?.[1];
  const args = /^ {2}\w+\(([\s\S]*?)\) \{$/m.exec(query ?? "")?.[1];
  if (query === undefined || args === undefined) throw new Error(`The page of ${analysis} shows no query.`);
  return {
    ...{ query, args, text: page.replace(/\s+/g, " "), dense: withoutSpace(page) },
    rowsBelow: (heading) => {
      const [, below] = page.split(`\n${heading}\n`);
      if (below === undefined) throw new Error(`The page of ${analysis} has no table headed ${heading}.`);
      const lines = below.split("\n").slice(1);
      const end = lines.findIndex((line) => !line.startsWith("|"));
      return lines.slice(0, end < 0 ? undefined : end).map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    },
  };
}
