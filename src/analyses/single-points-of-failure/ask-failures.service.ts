import { questionOf } from "../../chain/diagnosis.args.js";
import type { Context } from "../../graphql/context.js";
import { answerAsAsked } from "../answer-as-asked.js";
import type { Freshness } from "../freshness.js";
import { type FailureArgs, failureOptionsOf } from "./failure.args.js";
import { scenarioTiesUnseen } from "./failure-remarks.js";
import { answerFailures } from "./single-points-of-failure.service.js";
import type { SinglePointsOfFailure } from "./single-points-of-failure.types.js";

/** Answers `singlePointsOfFailure` as its arguments ask, on one version of the graph, under their scenario. */
export function askFailures(
  request: Context,
  targetId: string,
  regionId: string,
  args: FailureArgs,
  freshness: Freshness,
): Promise<SinglePointsOfFailure> {
  const [question, options] = [questionOf(request, targetId, regionId, args), failureOptionsOf(args)];
  return answerAsAsked(request, { freshness, overlay: args.overlay }, async (context) => {
    const answer = await answerFailures(context, question, options);
    if (args.overlay != null && options.level === "INSTITUTE") answer.warnings.push(scenarioTiesUnseen);
    return answer;
  });
}
