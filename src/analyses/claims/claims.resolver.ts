import type { Context } from "../../graphql/context.js";
import { Arg, Ctx, Float, ID, Int, Query, Resolver } from "../../graphql/decorators.js";
import { pageSizes } from "../../graphql/page-args.js";
import { DateScalar } from "../../graphql/scalars.js";
import { listClaims } from "./claims.service.js";
import { ClaimsAnalysis } from "./claims.types.js";

/** What a page costs: its inner lists are counted as of the usual size, and a longer page costs more. */
const pageCost = ({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }): number =>
  1 + (childComplexity * (typeof args["first"] === "number" ? args["first"] : pageSizes.usual)) / pageSizes.usual;

/** The analysis `claims`. */
@Resolver()
export class ClaimsResolver {
  @Query(() => ClaimsAnalysis, {
    nullable: true,
    complexity: pageCost,
    description:
      'What is known, from whom, as of when; each claim tells its confirmation. Example: claims(subjectIds: ["reg:330206"], predicates: ["mouldFirmCount"]) { claims { edges { node { value unit statedOn confirmation { status sourceCount } } } } }. 陈述',
  })
  claims(
    @Ctx() context: Context,
    @Arg("subjectIds", () => [ID], { nullable: true, description: "Of whom; at most 100. 主体" }) subjectIds:
      | string[]
      | null,
    @Arg("predicates", () => [String], { nullable: true, description: "What is said. 谓词" }) predicates:
      | string[]
      | null,
    @Arg("documentIds", () => [ID], { nullable: true, description: "Where it is stated. 出处" }) documentIds:
      | string[]
      | null,
    @Arg("statedSince", () => DateScalar, { nullable: true, description: "The first day. 起始日" }) statedSince:
      | string
      | null,
    @Arg("statedUntil", () => DateScalar, { nullable: true, description: "The last day. 终止日" }) statedUntil:
      | string
      | null,
    @Arg("minConfidence", () => Float, { defaultValue: 0, description: "From 0 to 1. 最低置信度" })
    minConfidence: number,
    @Arg("regionId", () => ID, { nullable: true, description: "Subjects in this region or below it. 地区" }) regionId:
      | string
      | null,
    @Arg("first", () => Int, { defaultValue: pageSizes.usual, description: "From 1 to 100. 每页个数" }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The endCursor of the page before. 游标" }) after:
      | string
      | null,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "What had been stated by that day. 查询日期" }) asOf:
      | string
      | null,
  ): Promise<ClaimsAnalysis> {
    return listClaims(context, {
      subjectIds: subjectIds ?? null,
      predicates: predicates ?? null,
      documentIds: documentIds ?? null,
      statedSince: statedSince ?? null,
      statedUntil: statedUntil ?? null,
      minConfidence,
      regionId: regionId ?? null,
      first,
      after: after ?? null,
      asOf: asOf ?? null,
    });
  }
}
