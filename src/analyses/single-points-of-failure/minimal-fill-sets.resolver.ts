import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { Sentence } from "../../evidence/sentence.types.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { checkFirst, listCost } from "../../graphql/page-args.js";
import { remark } from "../analysis-frame.js";
import { Remark } from "../analysis.types.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { askFillSets } from "./ask-fill-sets.service.js";
import { answerFillEvidence, listFillSets, loadNearest } from "./fill-answer.service.js";
import { FillArgs } from "./fill.args.js";
import { fillLinkSentence, fillSetSentence, fillSummary } from "./fill-sentences.js";
import { FillLink, FillSet, MinimalFillSets } from "./minimal-fill-sets.types.js";

const cost = 100;
const evidenceCost = 10;

/** Asks what is the least that completes a chain, and gives the sets. */
@Resolver(() => MinimalFillSets)
export class MinimalFillSetsResolver {
  @Query(() => MinimalFillSets, {
    nullable: true,
    complexity: ({ childComplexity }) => cost + childComplexity,
    description:
      'The smallest sets of missing links that complete a chain in a region, nothing being bought outside. Example: minimalFillSets(targetId: "chain:nev", regionId: "reg:330200", population: LISTED) { leastSize sets(first: 1) { sentence { text } } }. 最小补链',
  })
  minimalFillSets(
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Arg("regionId", () => ID, { description: "The region. 地区" }) regionId: string,
    @Args(() => FillArgs) args: FillArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<MinimalFillSets> {
    return askFillSets(context, targetId, regionId, args, freshness);
  }

  @FieldResolver(() => Remark, { description: "How many links at least, and which in any case. 总述" })
  summary(@Root() answer: MinimalFillSets): Remark {
    return remark("LEAST_FILL", fillSummary(answer));
  }

  @FieldResolver(() => [FillSet], {
    complexity: listCost,
    description: "By size, then those with fewer links that nobody is known to make, then by ids. 补链集",
  })
  sets(
    @Root() answer: MinimalFillSets,
    @Arg("first", () => Int, { defaultValue: 5, description: "From 1 to 100. 个数" }) first: number,
  ): FillSet[] {
    return listFillSets(answer, checkFirst(first));
  }
}

/** What is said of one fill set. */
@Resolver(() => FillSet)
export class FillSetResolver {
  @FieldResolver(() => Sentence, { description: "What it asks for, in words. 语句" })
  sentence(@Root() set: FillSet, @LangArg() lang: Language): Sentence {
    return fillSetSentence(set, lang);
  }
}

/** What is read or said of one link to fill. */
@Resolver(() => FillLink)
export class FillLinkResolver {
  @FieldResolver(() => [entityClass("Enterprise")], {
    complexity: ({ childComplexity }) => 5 * Math.max(1, childComplexity),
    description: "Makers in the smallest region around that has any, at most 5. 最近供应商",
  })
  nearestSuppliers(@Root() link: FillLink): Promise<Entity[]> {
    return loadNearest(link);
  }

  @FieldResolver(() => Sentence, { description: "Where it could come from, in words. 语句" })
  async sentence(@Root() link: FillLink, @LangArg() lang: Language): Promise<Sentence> {
    return fillLinkSentence(link, await loadNearest(link), lang);
  }

  @FieldResolver(() => Evidence, {
    complexity: ({ childComplexity }) => evidenceCost + childComplexity,
    description: "What needs it, and who makes it nearby. 证据",
  })
  evidence(@Root() link: FillLink): Promise<Evidence> {
    return answerFillEvidence(link);
  }
}
