import { entityClass } from "../../entities/entity/entity-classes.js";
import { loadEntities, loadEntity } from "../../entities/entity/entity.loaders.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { mention, Sentence } from "../../evidence/sentence.types.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { pageSizes } from "../../graphql/page-args.js";
import { DateScalar } from "../../graphql/scalars.js";
import { conflictSentence } from "./conflict-sentence.js";
import { listConflicts } from "./conflicts.service.js";
import { Conflict, ConflictsAnalysis, ConflictStatement } from "./conflicts.types.js";

const firstCost = ({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }): number =>
  1 + (childComplexity * (typeof args["first"] === "number" ? args["first"] : pageSizes.usual)) / pageSizes.usual;

/** The analysis `conflicts`, and what a conflict leads to. */
@Resolver(() => Conflict)
export class ConflictsResolver {
  @Query(() => ConflictsAnalysis, {
    nullable: true,
    complexity: firstCost,
    description:
      'Where sources disagree: one subject, one predicate, different values. Example: conflicts(subjectIds: ["reg:330206"]) { conflicts { predicate differsByDate sentence { text } statements { value unit statedOn confirmation { sourceCount } } } }. 矛盾陈述',
  })
  conflicts(
    @Ctx() context: Context,
    @Arg("subjectIds", () => [ID], { nullable: true, description: "Of whom; at most 100. 主体" }) subjectIds:
      | string[]
      | null,
    @Arg("predicates", () => [String], { nullable: true, description: "What is said. 谓词" }) predicates:
      | string[]
      | null,
    @Arg("regionId", () => ID, { nullable: true, description: "Subjects in this region or below it. 地区" }) regionId:
      | string
      | null,
    @Arg("minConfidence", () => Float, { defaultValue: 0, description: "From 0 to 1. 最低置信度" })
    minConfidence: number,
    @Arg("first", () => Int, { defaultValue: pageSizes.usual, description: "From 1 to 100. 个数" }) first: number,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "What had been stated by that day. 查询日期" }) asOf:
      | string
      | null,
  ): Promise<ConflictsAnalysis> {
    const scope = { subjectIds: subjectIds ?? null, predicates: predicates ?? null, regionId: regionId ?? null };
    return listConflicts(context, { ...scope, minConfidence, first, asOf: asOf ?? null });
  }

  @FieldResolver(() => Entity, { nullable: true, description: "Whom they speak of. 主体" })
  subject(@Root() { subjectId, asOf }: Conflict, @Ctx() context: Context): Promise<Entity | null> {
    return loadEntity(context, subjectId, asOf);
  }

  @FieldResolver(() => Sentence, { description: "What they disagree about, in a sentence. 语句" })
  async sentence(@Root() conflict: Conflict, @Ctx() context: Context, @LangArg() lang: Language): Promise<Sentence> {
    const subject = await loadEntity(context, conflict.subjectId, conflict.asOf);
    const id = conflict.subjectId;
    return conflictSentence(conflict, subject === null ? { id, name: id } : mention(subject, lang), lang);
  }
}

/** One of the values leads to the claims that state it. */
@Resolver(() => ConflictStatement)
export class ConflictStatementResolver {
  @FieldResolver(() => [entityClass("Claim")], {
    complexity: ({ childComplexity }) => 5 * (1 + childComplexity),
    description: "The claims that state it. 陈述",
  })
  claims(@Root() { confirmation, asOf }: ConflictStatement, @Ctx() context: Context): Promise<Entity[]> {
    return loadEntities(context, confirmation.claimIds, asOf);
  }
}
