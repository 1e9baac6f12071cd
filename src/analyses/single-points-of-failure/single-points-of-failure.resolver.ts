import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, ID, Query, Resolver } from "../../graphql/decorators.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { askFailures } from "./ask-failures.service.js";
import { FailureArgs } from "./failure.args.js";
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
  singlePointsOfFailure(
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Arg("regionId", () => ID, { description: "The region. 地区" }) regionId: string,
    @Args(() => FailureArgs) args: FailureArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<SinglePointsOfFailure> {
    return askFailures(context, targetId, regionId, args, freshness);
  }
}
