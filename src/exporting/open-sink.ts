import { once } from "node:events";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type { ExportSink } from "./export-graph.js";
import type { ExportFormat } from "./export-format.js";

/** Where an export goes: written beside its place, and put there when it is whole. */
export interface OpenSink {
  readonly write: ExportSink;
  /** Puts the files in their places. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Writes to a stream that somebody else closes, no faster than it takes. */
export function streamSink(stream: Writable): OpenSink {
  const write: ExportSink = async (_part, text) => {
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
  return { write, finish: () => Promise.resolve(), discard: () => Promise.resolve() };
}

/** Writes to one file, or for a format of two to a folder. */
export async function fileSink(path: string, { files }: ExportFormat): Promise<OpenSink> {
  const isFolder = files.nodes !== files.edges;
  if (isFolder) await mkdir(path, { recursive: true });
  const places = isFolder
    ? { nodes: join(path, files.nodes), edges: join(path, files.edges) }
    : { nodes: path, edges: path };
  const drafts = new Map<string, FileHandle>();
  for (const place of new Set(Object.values(places))) drafts.set(place, await open(draftOf(place), "w"));
  const closeAll = (): Promise<unknown> => Promise.all([...drafts.values()].map((file) => file.close()));
  return {
    write: async (part, text) => {
      await drafts.get(places[part])?.appendFile(text);
    },
    finish: async () => {
      await closeAll();
      for (const place of drafts.keys()) await rename(draftOf(place), place);
    },
    discard: async () => {
      await closeAll();
      for (const place of drafts.keys()) await rm(draftOf(place), { force: true });
    },
  };
}

const draftOf = (place: string): string => `${place}.part`;
