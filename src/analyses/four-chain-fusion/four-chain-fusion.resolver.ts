import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "../../graphql/decorators.js";
import { enumOf } from "../../graphql/enums.js";
import { answerAsAsked } from "../answer-as-asked.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { answerFusion } from "./four-chain-fusion.service.js";
import { FourChainFusion } from "./four-chain-fusion.types.js";
import { FusionArgs, RegionalFusionArgs } from "./fusion.args.js";
import { choiceOf, type FusionQuestion, fusionQuestionOf } from "./fusion-question.js";

const analysisCost = 50;

const ask = (request: Context, question: FusionQuestion, freshness: Freshness): Promise<FourChainFusion> =>
  answerAsAsked(request, { freshness }, (context) => answerFusion(context, question));

/** Asks for the fusion of the four chains from the root. */
@Resolver()
export class FourChainFusionResolver {
  @Query(() => FourChainFusion, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      'How well education, talent, industry and innovation are coupled in regions, and which pair lags. Example: fourChainFusion(regionLevel: DISTRICT, withinRegionId: "reg:330200") { regions(first: 3) { region { name } d { value unknownBecause } grade sentence { text } } warnings { code } }. 四链融合',
  })
  fourChainFusion(
    @Args(() => RegionalFusionArgs) args: RegionalFusionArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<FourChainFusion> {
    const choice = choiceOf(args.regionIds ?? null, args.regionLevel ?? null, args.withinRegionId ?? null);
    return ask(context, fusionQuestionOf(choice, args, context.today), freshness);
  }
}

/** Asks for the fusion of the four chains from the region whose parts are compared. */
@Resolver(() => entityClass("Region"))
export class RegionFusionsResolver {
  @FieldResolver(() => FourChainFusion, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      "How well the four chains are coupled in the regions of a level here. Example: fourChainFusion(regionLevel: DISTRICT) { regions(first: 3) { region { name } d { value } } }. 四链融合",
  })
  fourChainFusion(
    @Root() region: Entity,
    @Arg("regionLevel", () => enumOf("RegionLevel"), { description: "Which regions here are compared. 层级" })
    level: string,
    @Args(() => FusionArgs) args: FusionArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<FourChainFusion> {
    if (args.asOf != null && region.asOf !== null && args.asOf !== region.asOf)
      throw badInput(`asOf is the region's, ${region.asOf}, below it, but got ${args.asOf}.`);
    const question = fusionQuestionOf(choiceOf(null, level, region.id), args, region.asOf ?? context.today);
    return ask(context, question, freshness);
  }
}
