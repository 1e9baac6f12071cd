import { entityClass } from "../../entities/entity/entity-classes.js";
import { loadEntities, loadEntity } from "../../entities/entity/entity.loaders.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { mention, Sentence } from "../../evidence/sentence.types.js";
import type { Context } from "../../graphql/context.js";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { answerFresh, type Freshness, FreshnessArg } from "../freshness.js";
import { StatedArgs, statedCost, statedQuestion } from "./claims.args.js";
import { conflictSentence } from "./conflict-sentence.js";
import { listConflicts } from "./conflicts.service.js";
import { Conflict, ConflictsAnalysis, ConflictStatement } from "./conflicts.types.js";

/** The analysis `conflicts`, and what a conflict leads to. */
@Resolver(() => Conflict)
export class ConflictsResolver {
  @Query(() => ConflictsAnalysis, {
    nullable: true,
    complexity: statedCost,
    description:
      'Where sources disagree: one subject, one predicate, different values. Example: conflicts(subjectIds: ["reg:330206"]) { conflicts { predicate differsByDate sentence { text } statements { value unit statedOn confirmation { sourceCount } } } }. 矛盾陈述',
  })
  conflicts(
    @Args(() => StatedArgs) args: StatedArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<ConflictsAnalysis> {
    return answerFresh(context, freshness, (chosen) => listConflicts(chosen, statedQuestion(args)));
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
