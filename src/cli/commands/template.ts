import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { dataSetTemplate, slugOf } from "../data-set-template.js";
import { exitCodes } from "../exit-code.js";
import type { Handler } from "../run.js";
import { InputRefused } from "../usage-error.js";

/** Writes an empty data set to fill in; a folder that holds files is left alone. */
export const writeTemplate: Handler = async ({ args, say, terminal }) => {
  const [folder = ""] = args;
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new InputRefused(say("template.notEmpty", { folder }));
  for (const [name, text] of dataSetTemplate(slugOf(basename(resolve(folder))), say))
    await writeFile(join(folder, name), text);
  terminal.out(say("template.done", { folder }));
  return exitCodes.done;
};
