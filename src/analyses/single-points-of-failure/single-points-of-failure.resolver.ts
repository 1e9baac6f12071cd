import { questionOf } from "../../chain/diagnosis.args.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, ID, Query, Resolver } from "../../graphql/decorators.js";
import { underScenario } from "../../overlay/overlay-context.js";
import { onOneVersion } from "../analysis-frame.js";
import { FailureArgs, failureOptionsOf } from "./failure.args.js";
import { scenarioTiesUnseen } from "./failure-remarks.js";
import { answerFailures } from "./single-points-of-failure.service.js";
import { SinglePointsOfFailure } from "./single-points-of-failure.types.js";

const cost = 100;

/** Asks whose loss breaks a chain. */
@Resolver()
export class SinglePointsOfFailureResolver {
  @Query(() => SinglePointsOfFailure, {
    nullable: true,
    complexity: ({ childComplexity }) => cost + childComplexity,
    description:
      'Whose loss breaks a chain in a region, and what falls by it. Example: singlePointsOfFailure(targetId: "chain:nev", regionId: "reg:330200", population: LISTED, targetHere: true) { failures(first: 3) { componentId breaksTarget sentence { text } } }. 单点失效',
  })
  async singlePointsOfFailure(
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Arg("regionId", () => ID, { description: "The region. 地区" }) regionId: string,
    @Args(() => FailureArgs) args: FailureArgs,
    @Ctx() request: Context,
  ): Promise<SinglePointsOfFailure> {
    const [question, options] = [questionOf(request, targetId, regionId, args), failureOptionsOf(args)];
    const context = await underScenario(request, args.overlay);
    const answer = await onOneVersion(context, () => answerFailures(context, question, options));
    if (args.overlay != null && options.level === "INSTITUTE") answer.warnings.push(scenarioTiesUnseen);
    return answer;
  }
}
