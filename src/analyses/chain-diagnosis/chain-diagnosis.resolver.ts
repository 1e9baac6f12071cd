import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from "../../graphql/decorators.js";
import { enumOf } from "../../graphql/enums.js";
import { DateScalar } from "../../graphql/scalars.js";
import type { Population } from "../../snapshot/enterprise-index.js";
import { onOneVersion } from "../analysis-frame.js";
import { answerDiagnosis } from "./answer.service.js";
import { defaultThresholds } from "./chain-diagnosis.scoring-input.js";
import { ChainDiagnosis, ThresholdsInput } from "./chain-diagnosis.types.js";
import { checkDiagnosisArgs } from "./check-arguments.js";

const analysisCost = 50;
const wholeCountry = "reg:100000";

/** What every field that diagnoses takes beside the target and the region. */
@ArgsType()
export class DiagnosisArgs {
  @Field(() => ID, {
    defaultValue: wholeCountry,
    description: "What the region is compared with; the country if not given. 参照地区",
  })
  referenceRegionId!: string;

  @Field(() => enumOf("Population"), { defaultValue: "ALL", description: "Which enterprises are counted. 总体" })
  population!: Population;

  @Field(() => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
  asOf?: string | null;

  @Field(() => Float, {
    defaultValue: 0,
    description: "Edges below this confidence are left out, from 0 to 1. 最低置信度",
  })
  minConfidence!: number;

  @Field(() => ThresholdsInput, { nullable: true, description: "Other numbers to judge by. 阈值" })
  thresholds?: ThresholdsInput | null;

  @Field(() => Int, {
    defaultValue: 4,
    description: "How far a product's materials are followed, from 1 to 12. 闭包深度",
  })
  depth!: number;

  @Field(() => Int, { defaultValue: 2000, description: "The most products of a closure, from 1 to 5000. 产品上限" })
  maxProducts!: number;
}

const ask = (context: Context, targetId: string, regionId: string, args: DiagnosisArgs): Promise<ChainDiagnosis> => {
  const { referenceRegionId, population, minConfidence, depth, maxProducts } = checkDiagnosisArgs(args);
  const given = Object.fromEntries(
    Object.entries(args.thresholds ?? {}).filter(([, value]) => value !== null && value !== undefined),
  );
  const question = {
    targetId,
    regionId,
    referenceRegionId,
    population,
    minConfidence,
    asOf: args.asOf ?? context.today,
    thresholds: { ...defaultThresholds, ...given },
    closure: { depth, products: maxProducts },
  };
  return onOneVersion(context, () => answerDiagnosis(context, question));
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
    @Ctx() context: Context,
  ): Promise<ChainDiagnosis> {
    return ask(context, targetId, regionId, args);
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
    @Ctx() context: Context,
  ): Promise<ChainDiagnosis> {
    if (args.asOf != null && region.asOf !== null && args.asOf !== region.asOf)
      throw badInput(`asOf is the region's, ${region.asOf}, below it, but got ${args.asOf}.`);
    return ask(context, targetId, region.id, Object.assign(args, { asOf: args.asOf ?? region.asOf }));
  }
}
