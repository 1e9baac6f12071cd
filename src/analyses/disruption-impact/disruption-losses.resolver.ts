import { entityClass } from "../../entities/entity/entity-classes.js";
import { loadEntity } from "../../entities/entity/entity.loaders.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { Sentence, toSentence } from "../../evidence/sentence.types.js";
import { Arg, FieldResolver, Int, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { checkFirst, listCost } from "../../graphql/page-args.js";
import {
  answerEnterprises,
  answerHitPaths,
  answerLinkLosses,
  answerRegionLosses,
} from "./disruption-losses.service.js";
import { DisruptionImpact, EnterpriseLoss, GroupLoss } from "./disruption-impact.types.js";
import { lossSentence } from "./disruption-remarks.js";

const First = (usual = 20): ReturnType<typeof Arg> =>
  Arg("first", () => Int, { defaultValue: usual, description: "From 1 to 100. 个数" });

/** The losses of an answer. */
@Resolver(() => DisruptionImpact)
export class DisruptionLossesResolver {
  @FieldResolver(() => [EnterpriseLoss], {
    complexity: listCost,
    description: "Who loses most first, then who is hit sooner, then by id. 企业损失",
  })
  enterprises(@Root() { facts }: DisruptionImpact, @First() first: number): EnterpriseLoss[] {
    return answerEnterprises(facts, checkFirst(first));
  }

  @FieldResolver(() => [GroupLoss], {
    complexity: listCost,
    description: "What the makers of each link lose, the largest part of the total first. 环节损失",
  })
  links(@Root() { facts }: DisruptionImpact, @First() first: number): Promise<GroupLoss[]> {
    return answerLinkLosses(facts.context, facts, checkFirst(first));
  }

  @FieldResolver(() => [GroupLoss], {
    complexity: listCost,
    description: "What the enterprises of each region and all in it lose, the largest part first. 地区损失",
  })
  regions(
    @Root() { facts }: DisruptionImpact,
    @Arg("level", () => String, { nullable: true, description: "Only regions of a level, as CITY. 层级" }) level:
      | string
      | null,
    @First() first: number,
  ): Promise<GroupLoss[]> {
    return answerRegionLosses(facts.context, facts, level ?? null, checkFirst(first));
  }

  @FieldResolver(() => Evidence, {
    complexity: ({ childComplexity }) => 10 + childComplexity,
    description: "The chain of first hits of those who lose most: from who is shocked to each, in one picture. 波及链",
  })
  evidence(@Root() { facts }: DisruptionImpact, @First(10) first: number): Promise<Evidence> {
    return answerHitPaths(
      facts.context,
      facts,
      answerEnterprises(facts, checkFirst(first)).map(({ firm }) => firm),
    );
  }
}

/** What is read of an enterprise's loss when it is asked for. */
@Resolver(() => EnterpriseLoss)
export class EnterpriseLossResolver {
  @FieldResolver(() => entityClass("Enterprise"), { nullable: true, description: "The enterprise. 企业" })
  enterprise(@Root() { enterpriseId, facts }: EnterpriseLoss): Promise<Entity | null> {
    return loadEntity(facts.context, enterpriseId, facts.question.asOf);
  }

  @FieldResolver(() => Sentence, { nullable: true, description: "What it loses and how, in words. 语句" })
  async sentence(@Root() loss: EnterpriseLoss, @LangArg() lang: Language): Promise<Sentence | null> {
    const { asOf } = loss.facts.question;
    const throughId = loss.firstHit?.throughId;
    const enterprise = loadEntity(loss.facts.context, loss.enterpriseId, asOf);
    const through = throughId === undefined ? null : await loadEntity(loss.facts.context, throughId, asOf);
    const found = await enterprise;
    return found === null ? null : toSentence(lossSentence(loss, found, through, lang));
  }

  @FieldResolver(() => Evidence, {
    complexity: ({ childComplexity }) => 10 + childComplexity,
    description: "The way of its first hit, from who is shocked. 证据",
  })
  evidence(@Root() { firm, facts }: EnterpriseLoss): Promise<Evidence> {
    return answerHitPaths(facts.context, facts, [firm]);
  }
}

/** What is read of a group's loss when it is asked for. */
@Resolver(() => GroupLoss)
export class GroupLossResolver {
  @FieldResolver(() => Entity, { nullable: true, description: "The link or the region. 环节或地区" })
  entity(@Root() { id, facts }: GroupLoss): Promise<Entity | null> {
    return loadEntity(facts.context, id, facts.question.asOf);
  }
}
