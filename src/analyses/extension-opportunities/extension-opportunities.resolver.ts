import { checkDiagnosisArgs } from "../../chain/check-arguments.js";
import { DiagnosisArgs, questionOf } from "../../chain/diagnosis.args.js";
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
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from "../../graphql/decorators.js";
import { enumOf } from "../../graphql/enums.js";
import { checkFirst } from "../../graphql/page-args.js";
import type { ProductMark } from "../../methods/product-space/region-counts.scoring.js";
import { answerAsAsked } from "../answer-as-asked.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { usualExtensions } from "./compared-extensions.service.js";
import { answerExtensions } from "./extension-opportunities.service.js";
import { ExtensionOpportunities, ProductMarkEnum } from "./extension-opportunities.types.js";

/** What extensions are asked with, beside the target and the region. */
@ArgsType()
export class ExtensionArgs extends DiagnosisArgs {
  @Field(() => enumOf("RegionLevel"), {
    defaultValue: usualExtensions.level,
    description: "The level of the regions that teach which links go together. 比较的地区层级",
  })
  regionLevel!: string;

  @Field(() => ProductMarkEnum, {
    defaultValue: usualExtensions.mark,
    description: "When a region has a link. 判定方式",
  })
  mark!: ProductMark;

  @Field(() => Int, {
    defaultValue: usualExtensions.minNationalFirms,
    description: "Makers in the reference below which a link is no candidate, from 1 to 1000. 全国最少企业数",
  })
  minNationalFirms!: number;

  @Field(() => Boolean, {
    defaultValue: usualExtensions.newOnly,
    description: "Only links that nobody makes here yet. 只看本地空白",
  })
  newOnly!: boolean;
}

const analysisCost = 60;

function ask(request: Context, targetId: string, regionId: string, args: ExtensionArgs, freshness: Freshness) {
  const { regionLevel: level, mark, newOnly } = checkDiagnosisArgs(args);
  const minNationalFirms = checkFirst(args.minNationalFirms, 1000, "minNationalFirms");
  const question = { ...questionOf(request, targetId, regionId, args), level, mark, newOnly, minNationalFirms };
  return answerAsAsked(request, { freshness, overlay: args.overlay }, (context) => answerExtensions(context, question));
}

/** Asks for extensions from the root. */
@Resolver()
export class ExtensionOpportunitiesResolver {
  @Query(() => ExtensionOpportunities, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      'Into which links or products local strengths could credibly extend: near to what is made here, towards what is complex, wanted here. Example: extensionOpportunities(targetId: "chain:nev", regionId: "reg:330200", population: LISTED) { opportunities(first: 3) { linkId score { value } sentence { text } } }. 延链机会',
  })
  extensionOpportunities(
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Arg("regionId", () => ID, { description: "The region. 地区" }) regionId: string,
    @Args(() => ExtensionArgs) args: ExtensionArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<ExtensionOpportunities> {
    return ask(context, targetId, regionId, args, freshness);
  }
}

/** Asks for extensions from the region that they concern. */
@Resolver(() => entityClass("Region"))
export class RegionExtensionsResolver {
  @FieldResolver(() => ExtensionOpportunities, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      'Into which links or products the strengths here could credibly extend. Example: extensionOpportunities(targetId: "chain:nev", population: LISTED) { opportunities(first: 3) { linkId } }. 延链机会',
  })
  extensionOpportunities(
    @Root() region: Entity,
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Args(() => ExtensionArgs) args: ExtensionArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<ExtensionOpportunities> {
    if (args.asOf != null && region.asOf !== null && args.asOf !== region.asOf)
      throw badInput(`asOf is the region's, ${region.asOf}, below it, but got ${args.asOf}.`);
    return ask(context, targetId, region.id, Object.assign(args, { asOf: args.asOf ?? region.asOf }), freshness);
  }
}
