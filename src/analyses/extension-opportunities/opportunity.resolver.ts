import { loadEntity } from "../../entities/entity/entity.loaders.js";
import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { Entity as EntityType } from "../../entities/entity/entity.types.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { Sentence } from "../../evidence/sentence.types.js";
import { Arg, FieldResolver, Int, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { checkFirst, listCost } from "../../graphql/page-args.js";
import { listOpportunities } from "./extension-opportunities.service.js";
import { ExtensionOpportunities, ExtensionOpportunity } from "./extension-opportunities.types.js";
import {
  findNearestMakers,
  loadNearestMakers,
  readOpportunityEvidence,
  sayOpportunity,
} from "./opportunity.service.js";

/** The opportunities of an answer. */
@Resolver(() => ExtensionOpportunities)
export class OpportunitiesResolver {
  @FieldResolver(() => [ExtensionOpportunity], {
    complexity: listCost,
    description: "The first of the candidates by score, then steps, then id; those whose score is unknown last. 机会",
  })
  opportunities(
    @Root() answer: ExtensionOpportunities,
    @Arg("first", () => Int, { defaultValue: 20, description: "From 1 to 100. 个数" }) first: number,
  ): ExtensionOpportunity[] {
    return listOpportunities(answer, checkFirst(first));
  }
}

/** What is read of one opportunity when it is asked for. */
@Resolver(() => ExtensionOpportunity)
export class OpportunityResolver {
  @FieldResolver(() => EntityType, { nullable: true, description: "The link, or the product. 环节" })
  link(@Root() { linkId, facts }: ExtensionOpportunity): Promise<Entity | null> {
    return loadEntity(facts.context, linkId, facts.question.asOf);
  }

  @FieldResolver(() => EntityType, { nullable: true, description: "The nearest strength. 最近长板" })
  strength(@Root() { strengthId, facts }: ExtensionOpportunity): Promise<Entity | null> {
    return loadEntity(facts.context, strengthId, facts.question.asOf);
  }

  @FieldResolver(() => [entityClass("Enterprise")], {
    complexity: ({ childComplexity }) => 5 * Math.max(1, childComplexity),
    description: "Makers in the smallest region around that has any outside this one, at most 5. 最近的企业",
  })
  nearestMakers(@Root() opportunity: ExtensionOpportunity): Promise<Entity[]> {
    return loadNearestMakers(opportunity);
  }

  @FieldResolver(() => entityClass("Region"), { nullable: true, description: "That region. 所在地区" })
  nearestRegion(@Root() opportunity: ExtensionOpportunity): Promise<Entity | null> {
    const { regionId } = findNearestMakers(opportunity);
    const { context, question } = opportunity.facts;
    return regionId === null ? Promise.resolve(null) : loadEntity(context, regionId, question.asOf);
  }

  @FieldResolver(() => Sentence, { description: "The opportunity as a planner would say it. 语句" })
  sentence(@Root() opportunity: ExtensionOpportunity, @LangArg() lang: Language): Promise<Sentence> {
    return sayOpportunity(opportunity, lang);
  }

  @FieldResolver(() => Evidence, {
    complexity: ({ childComplexity }) => 10 + childComplexity,
    description: "The way from the strength, who makes it here, who would buy, who makes it elsewhere. 证据",
  })
  evidence(@Root() opportunity: ExtensionOpportunity): Promise<Evidence> {
    return readOpportunityEvidence(opportunity);
  }
}
