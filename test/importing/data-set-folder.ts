import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

/** A new folder of its own below the system's temporary one, removed after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "silian-import-"));
  made.push(folder);
  return folder;
}

/** Writes a data set into a new folder: what is no text or bytes is written as JSON. */
export function writeDataSet(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const bytes =
      typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2);
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** Rows of strings as CSV without quotes. */
export const csv = (...rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.join(",")).join("\n")}\n`;

/** A mapping of one file of entities and, when given, more files. */
export const mappingOf = (id: string, rank: number, files: readonly unknown[], more: object = {}) => ({
  dataSet: { id, name: id, rank, dataVersion: "1" },
  files,
  ...more,
});

/** Entities with every column that is named like a property. */
export const entityFile = (file: string, more: object = {}) => ({
  file,
  nodes: [{ label: "{label}", id: "{id}", properties: "*" }],
  ...more,
});

/** Edges with every column that is named like a property. */
export const edgeFile = (file: string, more: object = {}) => ({
  file,
  edges: [{ type: "{type}", from: "{from}", to: "{to}", properties: "*" }],
  ...more,
});

/** Codes of entities. */
export const codeFile = (file: string) => ({
  file,
  codes: [{ entity: "{id}", scheme: "{scheme}", edition: "{edition}", value: "{value}" }],
});

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
