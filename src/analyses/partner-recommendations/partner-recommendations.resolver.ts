import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { Sentence } from "../../evidence/sentence.types.js";
import type { Context } from "../../graphql/context.js";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import type { EntityLabel } from "../../ontology/entity-kinds.js";
import { answerFresh, type Freshness, FreshnessArg } from "../freshness.js";
import { PartnerArgs, RootPartnerArgs } from "./partner-recommendations.args.js";
import { recommendPartners } from "./partner-recommendations.service.js";
import { PartnerRecommendation, PartnerRecommendations } from "./partner-recommendations.types.js";
import { partnerSentence } from "./partner-sentence.js";

interface CostArguments {
  readonly args: Record<string, unknown>;
  readonly childComplexity: number;
}

const walkCost = 100;

/** What a search costs: the walk, and what is asked of each result; a list in an answer counts as ten already. */
const partnersCost = ({ args, childComplexity }: CostArguments): number =>
  walkCost + Math.ceil((typeof args["first"] === "number" ? args["first"] : 10) / 10) * childComplexity;

/** Asks for partners from the root. */
@Resolver(() => PartnerRecommendation)
export class PartnerRecommendationsResolver {
  @Query(() => PartnerRecommendations, {
    nullable: true,
    complexity: partnersCost,
    description:
      'Who can solve this problem, or become our research, supply or training partner? Example: partnerRecommendations(subjectId: "prb:daqi/zhenzhi-mould", wanted: RESEARCH) { recommendations { partner { name } sentence { text } } }. 伙伴推荐',
  })
  partnerRecommendations(
    @Args(() => RootPartnerArgs) args: RootPartnerArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<PartnerRecommendations> {
    return answerFresh(context, freshness, (chosen) => recommendPartners(chosen, args));
  }

  @FieldResolver(() => Sentence, { description: "Why it is recommended, in a sentence. 语句" })
  sentence(@Root() recommendation: PartnerRecommendation, @LangArg() lang: Language): Sentence {
    return partnerSentence(recommendation, lang);
  }
}

/** Makes the resolver that asks for partners from an object that they can be sought for. */
function partnersOf(label: EntityLabel): new () => object {
  @Resolver(() => entityClass(label))
  class PartnersOfResolver {
    @FieldResolver(() => PartnerRecommendations, {
      nullable: true,
      complexity: partnersCost,
      description:
        "Who can become its partner for research, supply or training? Example: partnerRecommendations(wanted: RESEARCH) { recommendations { partner { name } } }. 伙伴推荐",
    })
    partnerRecommendations(
      @Root() subject: Entity,
      @Args(() => PartnerArgs) args: PartnerArgs,
      @FreshnessArg() freshness: Freshness,
      @Ctx() context: Context,
    ): Promise<PartnerRecommendations> {
      const question = Object.assign(args, { subjectId: subject.id, asOf: subject.asOf });
      return answerFresh(context, freshness, (chosen) => recommendPartners(chosen, question));
    }
  }
  return PartnersOfResolver;
}

/** Ask for partners from the objects that they can be sought for. */
export const subjectPartnerResolvers = (
  ["TechnicalProblem", "Product", "Enterprise", "Technology", "ChainLink"] as const
).map(partnersOf);
