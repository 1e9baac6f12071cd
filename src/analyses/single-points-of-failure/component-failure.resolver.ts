import { loadEntities } from "../../entities/entity/entity.loaders.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import { Sentence } from "../../evidence/sentence.types.js";
import { Arg, FieldResolver, Int, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { checkFirst, listCost } from "../../graphql/page-args.js";
import { failureEvidence } from "./failure-evidence.service.js";
import { cutSetSentence, failureSentence } from "./failure-sentences.js";
import { listCutSets, listFailures } from "./list-failures.service.js";
import { requireEntity } from "../../entities/entity/entity.loaders.js";
import { ComponentFailure, CutSet, SinglePointsOfFailure } from "./single-points-of-failure.types.js";

const evidenceCost = 10;

/** The results of an answer about failures. */
@Resolver(() => SinglePointsOfFailure)
export class FailureListsResolver {
  @FieldResolver(() => [ComponentFailure], {
    complexity: listCost,
    description: "The single points of failure first, then by importance, by what falls, by id. 失效单元",
  })
  failures(
    @Root() answer: SinglePointsOfFailure,
    @Arg("first", () => Int, { defaultValue: 20, description: "From 1 to 100. 个数" }) first: number,
  ): ComponentFailure[] {
    return listFailures(answer, checkFirst(first));
  }

  @FieldResolver(() => [CutSet], {
    complexity: listCost,
    description: "Minimal cut sets, the smallest first, then by the components' ids. 最小割集",
  })
  cutSets(
    @Root() answer: SinglePointsOfFailure,
    @Arg("first", () => Int, { defaultValue: 20, description: "From 1 to 100. 个数" }) first: number,
    @Arg("order", () => Int, { nullable: true, description: "Only those of this many components. 阶数" }) order:
      | number
      | null,
  ): CutSet[] {
    return listCutSets(answer, checkFirst(first), order ?? null);
  }

  @FieldResolver(() => Int, { description: "How many minimal cut sets were found in all. 割集总数" })
  cutSetCount(@Root() { scored }: SinglePointsOfFailure): number {
    return scored.cutSets.length;
  }
}

/** What is read or said of one component. */
@Resolver(() => ComponentFailure)
export class ComponentFailureResolver {
  @FieldResolver(() => Entity, { description: "The enterprise, product, place or institute. 单元" })
  component(@Root() { componentId, answer }: ComponentFailure): Promise<Entity> {
    return requireEntity(answer.facts.context, componentId, answer.facts.question.asOf);
  }

  @FieldResolver(() => Sentence, { description: "What its loss does, in words. 语句" })
  async sentence(@Root() failure: ComponentFailure, @LangArg() lang: Language): Promise<Sentence> {
    const { context, question } = failure.answer.facts;
    return failureSentence(failure, await requireEntity(context, failure.componentId, question.asOf), lang);
  }

  @FieldResolver(() => Evidence, {
    complexity: ({ childComplexity }) => evidenceCost + childComplexity,
    description: "Who makes what, and which link needs which. 证据",
  })
  evidence(@Root() { answer, componentId, fallenLinkIds }: ComponentFailure): Promise<Evidence> {
    const { context, question } = answer.facts;
    return readEvidence(context, failureEvidence(answer, [componentId], fallenLinkIds), question.asOf);
  }
}

/** What is read or said of one cut set. */
@Resolver(() => CutSet)
export class CutSetResolver {
  @FieldResolver(() => [Entity], { description: "The components. 单元" })
  components(@Root() { componentIds, answer }: CutSet): Promise<Entity[]> {
    return loadEntities(answer.facts.context, componentIds, answer.facts.question.asOf);
  }

  @FieldResolver(() => Sentence, { description: "What their common loss does, in words. 语句" })
  async sentence(@Root() set: CutSet, @LangArg() lang: Language): Promise<Sentence> {
    const { context, question } = set.answer.facts;
    return cutSetSentence(set, await loadEntities(context, set.componentIds, question.asOf), lang);
  }

  @FieldResolver(() => Evidence, {
    complexity: ({ childComplexity }) => evidenceCost + childComplexity,
    description: "Who makes what, and which link needs which. 证据",
  })
  evidence(@Root() { answer, componentIds, fallenLinkIds }: CutSet): Promise<Evidence> {
    const { context, question } = answer.facts;
    return readEvidence(context, failureEvidence(answer, componentIds, fallenLinkIds), question.asOf);
  }
}
