import { ArgsType, Field, Float, ID, Int } from "../../graphql/decorators.js";
import { pageSizes } from "../../graphql/page-args.js";
import { DateScalar } from "../../graphql/scalars.js";

/** What questions about stated things take: of whom, of what, where, how sure, as of when, and how many. */
@ArgsType()
export class StatedArgs {
  @Field(() => [ID], { nullable: true, description: "Of whom; at most 100. 主体" })
  subjectIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: "What is said. 谓词" })
  predicates?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Subjects in this region or below it. 地区" })
  regionId?: string | null;

  @Field(() => Float, { defaultValue: 0, description: "From 0 to 1. 最低置信度" })
  minConfidence!: number;

  @Field(() => Int, { defaultValue: pageSizes.usual, description: "From 1 to 100. 个数" })
  first!: number;

  @Field(() => DateScalar, { nullable: true, description: "What had been stated by that day. 查询日期" })
  asOf?: string | null;
}

/** What `claims` takes beside: the documents, the days, and the place to go on from. */
@ArgsType()
export class ClaimArgs extends StatedArgs {
  @Field(() => [ID], { nullable: true, description: "Where it is stated. 出处" })
  documentIds?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day. 起始日" })
  statedSince?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day. 终止日" })
  statedUntil?: string | null;

  @Field(() => String, { nullable: true, description: "The endCursor of the page before. 游标" })
  after?: string | null;
}

/** What a question with a page costs: its inner lists are counted as of the usual size, and a longer page costs more. */
export const statedCost = ({
  args,
  childComplexity,
}: {
  args: Record<string, unknown>;
  childComplexity: number;
}): number =>
  1 + (childComplexity * (typeof args["first"] === "number" ? args["first"] : pageSizes.usual)) / pageSizes.usual;

/** The question of those arguments, null where one is not given. */
export const statedQuestion = ({ subjectIds, predicates, regionId, minConfidence, first, asOf }: StatedArgs) => ({
  ...{ subjectIds: subjectIds ?? null, predicates: predicates ?? null, regionId: regionId ?? null },
  ...{ minConfidence, first, asOf: asOf ?? null },
});

/** The question of the arguments of `claims`, null where one is not given. */
export const claimQuestion = (args: ClaimArgs) => {
  const { documentIds, statedSince, statedUntil, after } = args;
  return {
    ...statedQuestion(args),
    ...{ documentIds: documentIds ?? null, statedSince: statedSince ?? null },
    ...{ statedUntil: statedUntil ?? null, after: after ?? null },
  };
};
