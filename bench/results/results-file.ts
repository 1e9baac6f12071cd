import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Machine } from "../measure/machine.js";

const file = fileURLToPath(new URL("../RESULTS.md", import.meta.url));

/** When and on what a section was measured. */
export interface Setting {
  readonly date: string;
  readonly machine: Machine;
  /** Processes that wanted to run, at the beginning and at the end. */
  readonly load: readonly [number, number];
}

const heading = `# Results

Written by \`npm run bench -- reads\`, \`scale\`, \`diagnosis\`, \`analyses\`, \`partners\`, \`import\`; each command replaces its own section.
`;

/** The sections, in the order in which they stand. */
export const sectionNames = ["reads", "scale", "diagnosis", "analyses", "partners", "import"] as const;
export type SectionName = (typeof sectionNames)[number];

const markOf = (name: SectionName): string => `<!-- ${name} -->`;

/** Puts a section into the text of the results in place of the one of that name, and leaves the others as they are. */
export function replaceSection(text: string, name: SectionName, section: string): string {
  const kept = new Map(sectionNames.map((other) => [other, sectionOf(text, other)]));
  kept.set(name, section.trim());
  const parts = [...kept].flatMap(([other, body]) => (body === "" ? [] : [`${markOf(other)}\n${body}\n`]));
  return [heading, ...parts].join("\n");
}

function sectionOf(text: string, name: SectionName): string {
  const start = text.indexOf(markOf(name));
  if (start < 0) return "";
  const body = text.slice(start + markOf(name).length);
  const end = Math.min(
    ...sectionNames.map((other) => body.indexOf(markOf(other))).filter((at) => at >= 0),
    body.length,
  );
  return body.slice(0, end).trim();
}

/** Writes a section of bench/RESULTS.md. */
export async function writeSection(name: SectionName, section: string): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => "");
  await writeFile(file, replaceSection(text, name, section));
}

/** Says in a sentence when and on what something was measured. */
export function describeSetting({ date, machine, load: [before, after] }: Setting): string {
  const { cores, memoryGb, node, java, neo4j } = machine;
  const busy = `load average ${before.toFixed(1)} at the beginning, ${after.toFixed(1)} at the end`;
  return `${date}; ${cores} cores, ${memoryGb} GB; Node ${node}, Java ${java}, Neo4j ${neo4j}; ${busy}.`;
}
