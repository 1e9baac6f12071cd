import type { AskApi, Finding, FindingData } from "./finding.js";

const startOf = (data: FindingData): string => `<!-- findings ${data} -->`;
const endOf = (data: FindingData): string => `<!-- end of findings ${data} -->`;

/** Asks each finding's query and gives the text of a part of the page: title, answer, query. */
export async function renderFindings(findings: readonly Finding[], ask: AskApi): Promise<string> {
  const parts: string[] = [];
  for (const finding of findings) {
    const answer = finding.tell(await ask(finding.query));
    parts.push([`### ${finding.title}`, "", ...answer, "", "```graphql", finding.query, "```"].join("\n"));
  }
  return parts.join("\n\n");
}

/** Gives the part of the page that is about some data, as it stands there. */
export function findingsIn(page: string, data: FindingData): string {
  const [start, end] = [page.indexOf(startOf(data)), page.indexOf(endOf(data))];
  if (start < 0 || end < start) throw new Error(`The page has no place for the findings of ${data}.`);
  return page.slice(start + startOf(data).length, end).trim();
}

/** Puts the findings of some data into the page in place of what stands there. */
export function replaceFindings(page: string, data: FindingData, text: string): string {
  const [start, end] = [page.indexOf(startOf(data)), page.indexOf(endOf(data))];
  if (start < 0 || end < start) throw new Error(`The page has no place for the findings of ${data}.`);
  return `${page.slice(0, start)}${startOf(data)}\n\n${text}\n\n${page.slice(end)}`;
}
