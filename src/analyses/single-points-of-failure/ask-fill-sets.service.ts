import { questionOf } from "../../chain/diagnosis.args.js";
import type { Context } from "../../graphql/context.js";
import { answerAsAsked } from "../answer-as-asked.js";
import type { Freshness } from "../freshness.js";
import { type FillArgs, fillOptionsOf } from "./fill.args.js";
import { answerFillSets } from "./minimal-fill-sets.service.js";
import type { MinimalFillSets } from "./minimal-fill-sets.types.js";

/** Answers `minimalFillSets` as its arguments ask, on one version of the graph, under their scenario. */
export function askFillSets(
  request: Context,
  targetId: string,
  regionId: string,
  args: FillArgs,
  freshness: Freshness,
): Promise<MinimalFillSets> {
  const [question, options] = [questionOf(request, targetId, regionId, args), fillOptionsOf(args)];
  return answerAsAsked(request, { freshness, overlay: args.overlay }, (context) =>
    answerFillSets(context, question, options),
  );
}
