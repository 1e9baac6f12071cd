import type { Context } from "../../graphql/context.js";
import { Arg, Ctx, ID, Int, Query, Resolver } from "../../graphql/decorators.js";
import { RelationshipTypeEnum } from "../../graphql/enums.js";
import { pageSizes } from "../../graphql/page-args.js";
import { DateScalar } from "../../graphql/scalars.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { answerFresh, type Freshness, FreshnessArg } from "../freshness.js";
import { listChanges } from "./changes.service.js";
import { ChangesAnalysis } from "./changes.types.js";

/** The analysis `changes`. */
@Resolver()
export class ChangesResolver {
  @Query(() => ChangesAnalysis, {
    nullable: true,
    complexity: ({ args, childComplexity }) =>
      10 + (childComplexity * (typeof args["first"] === "number" ? args["first"] : pageSizes.usual)) / pageSizes.usual,
    description:
      'What began, ended, was disputed or stated between two days, both included. Example: changes(since: "2024-01-01", until: "2024-12-31", regionId: "reg:330206004") { beganCount endedCount began { type from { name } to { name } validFrom } }. 变化',
  })
  changes(
    @Ctx() context: Context,
    @Arg("since", () => DateScalar, { description: "The first day. 起始日" }) since: string,
    @Arg("until", () => DateScalar, { nullable: true, description: "The last day; today if not given. 截止日" }) until:
      | string
      | null,
    @Arg("regionId", () => ID, { nullable: true, description: "Of what lies here or below. 地区" }) regionId:
      | string
      | null,
    @Arg("relationshipTypes", () => [RelationshipTypeEnum], { nullable: true, description: "Of which types. 关系类型" })
    relationshipTypes: RelationshipType[] | null,
    @Arg("first", () => Int, { defaultValue: pageSizes.usual, description: "From 1 to 100. 每页个数" }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The endCursor of the page before. 游标" }) after:
      | string
      | null,
    @FreshnessArg() freshness: Freshness,
  ): Promise<ChangesAnalysis> {
    const which = { regionId: regionId ?? null, relationshipTypes: relationshipTypes ?? null };
    const question = { since, until: until ?? null, ...which, first, after: after ?? null };
    return answerFresh(context, freshness, (chosen) => listChanges(chosen, question));
  }
}
