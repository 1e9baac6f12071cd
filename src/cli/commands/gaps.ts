import { z } from "zod";
import { ask } from "../ask.js";
import { exitCodes } from "../exit-code.js";
import { gapsQuery, gapsShape } from "../gaps-question.js";
import { renderGaps, renderGapsCsv } from "../gaps-table.js";
import { resolveId } from "../resolve-id.js";
import { type Handler, readOptions } from "../run.js";
import { withGraph } from "../with-graph.js";

const populations = ["ALL", "ABOVE_DESIGNATED_SIZE", "LISTED"] as const;
const shape = z.object({
  population: z.enum(populations, { error: `must be one of ${populations.join(", ")}` }).default("ALL"),
  asOf: z.iso.date("must be a day as YYYY-MM-DD").optional(),
  all: z.boolean().default(false),
});

/** Shows what a chain has, lacks and could add in a region. */
export const showGaps: Handler = (run) => {
  const { population, asOf, all } = readOptions(shape, run);
  return withGraph(run, async (access) => {
    const [target = "", region = ""] = run.args;
    const { terminal, say, options, language } = run;
    const targetId = await resolveId(access, run, target, ["CHAIN", "CHAIN_LINK", "PRODUCT"]);
    const regionId = await resolveId(access, run, region, ["REGION"]);
    const lang = language === "zh" ? "ZH" : "EN";
    const variables = { targetId, regionId, population, asOf: asOf ?? null, lang };
    const { chainDiagnosis } = await ask(access, run, { query: gapsQuery, variables, shape: gapsShape });
    if (options["json"] === true) terminal.out(JSON.stringify(chainDiagnosis, null, 2));
    else if (options["csv"] === true) terminal.out(renderGapsCsv(chainDiagnosis, all));
    else terminal.out(renderGaps(chainDiagnosis, say, all, terminal.columns));
    return exitCodes.done;
  });
};
