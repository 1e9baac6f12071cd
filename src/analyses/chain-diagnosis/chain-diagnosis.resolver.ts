import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "../../graphql/decorators.js";
import { answerAsAsked } from "../answer-as-asked.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { answerDiagnosis } from "./answer.service.js";
import { ChainDiagnosis } from "./chain-diagnosis.types.js";
import { DiagnosisArgs, questionOf } from "../../chain/diagnosis.args.js";

const analysisCost = 50;

const ask = (
  request: Context,
  targetId: string,
  regionId: string,
  args: DiagnosisArgs,
  freshness: Freshness,
): Promise<ChainDiagnosis> => {
  const question = questionOf(request, targetId, regionId, args);
  return answerAsAsked(request, { freshness, overlay: args.overlay }, (context) => answerDiagnosis(context, question));
};

/** Asks for a diagnosis from the root. */
@Resolver()
export class ChainDiagnosisResolver {
  @Query(() => ChainDiagnosis, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      'Where a chain, a link\'s chain or a product\'s upstream is strong, weak, missing in a region, and why. Example: chainDiagnosis(targetId: "chain:nev", regionId: "reg:330200", population: LISTED) { summary { counts { class count } } }. 产业链诊断',
  })
  chainDiagnosis(
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Arg("regionId", () => ID, { description: "The region. 地区" }) regionId: string,
    @Args(() => DiagnosisArgs) args: DiagnosisArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<ChainDiagnosis> {
    return ask(context, targetId, regionId, args, freshness);
  }
}

/** Asks for a diagnosis from the region that it concerns. */
@Resolver(() => entityClass("Region"))
export class RegionDiagnosisResolver {
  @FieldResolver(() => ChainDiagnosis, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      'Where a chain is strong, weak, missing here. Example: chainDiagnosis(targetId: "chain:nev", population: LISTED) { summary { counts { class count } } }. 产业链诊断',
  })
  chainDiagnosis(
    @Root() region: Entity,
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Args(() => DiagnosisArgs) args: DiagnosisArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<ChainDiagnosis> {
    if (args.asOf != null && region.asOf !== null && args.asOf !== region.asOf)
      throw badInput(`asOf is the region's, ${region.asOf}, below it, but got ${args.asOf}.`);
    return ask(context, targetId, region.id, Object.assign(args, { asOf: args.asOf ?? region.asOf }), freshness);
  }
}
