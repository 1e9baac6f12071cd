import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { z } from "zod";
import { ImportFailure, ImportRefused, type Place } from "./import-failure.js";
import { readLocatedJson } from "./json-positions.js";
import { type Mapping, mappingShape } from "./mapping-shape.js";

/** A mapping with where it was read, so that every complaint can name its line. */
export interface MappingSource {
  readonly mapping: Mapping;
  /** The folder of the data files. */
  readonly folder: string;
  readonly text: string;
  readonly place: (path: readonly PropertyKey[]) => Place;
}

/** Reads and checks a mapping; what is wrong with it is refused with line and column. */
export async function readMapping(mappingFile: string): Promise<MappingSource> {
  const text = await readText(mappingFile);
  const name = "mapping.json";
  const { value, at } = readLocatedJson(name, text);
  const place = (path: readonly PropertyKey[]): Place => ({ file: name, ...at(path) });
  const checked = mappingShape.safeParse(value);
  if (!checked.success) throw refusal(checked.error, place);
  const folder = resolve(dirname(mappingFile), checked.data.folder ?? ".");
  await checkFiles(checked.data, folder, place);
  return { mapping: checked.data, folder, text, place };
}

async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  } catch (error) {
    throw new ImportFailure(2, `A data set is a folder with a mapping.json, but ${file} can't be read.`, undefined, {
      cause: error,
    });
  }
}

function refusal(error: z.ZodError, place: (path: readonly PropertyKey[]) => Place): ImportRefused {
  const issue = error.issues[0];
  if (issue === undefined) return new ImportRefused("The mapping is not what the format says.");
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  return new ImportRefused(`${path.map(String).join(".")}: ${issue.message}.`, place(path));
}

async function checkFiles(mapping: Mapping, folder: string, place: (path: readonly PropertyKey[]) => Place) {
  for (const [index, { file }] of mapping.files.entries()) {
    const found = await stat(join(folder, file)).catch(() => undefined);
    if (found?.isFile() !== true)
      throw new ImportRefused(
        `Every file of the mapping must be in its folder, but ${file} is not.`,
        place(["files", index, "file"]),
      );
  }
}
