import { Evidence } from "../../evidence/evidence.types.js";
import { Sentence, toSentence } from "../../evidence/sentence.types.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { checkFirst, listCost } from "../../graphql/page-args.js";
import { FourChainFusion } from "./four-chain-fusion.types.js";
import { regionSentence } from "./fusion-remarks.js";
import { answerCrossChain, answerLoops, countLoops } from "./graph-view.service.js";
import { CrossChainLinks, RegionFusion } from "./region-fusion.types.js";

const graphCost = 10;

/** The regions of an answer. */
@Resolver(() => FourChainFusion)
export class FusionRegionsResolver {
  @FieldResolver(() => [RegionFusion], {
    complexity: listCost,
    description: "By D, the largest first, those without D last, then by id. 地区",
  })
  regions(
    @Root() { ranked }: FourChainFusion,
    @Arg("first", () => Int, { defaultValue: 20, description: "From 1 to 400. 个数" }) first: number,
  ): readonly RegionFusion[] {
    return ranked.slice(0, checkFirst(first, 400));
  }
}

/** What is said or read of one region when it is asked for. */
@Resolver(() => RegionFusion)
export class RegionFusionResolver {
  @FieldResolver(() => Sentence, { description: "How it stands, in words. 语句" })
  sentence(@Root() region: RegionFusion, @LangArg() lang: Language): Sentence {
    return toSentence(regionSentence(region, lang));
  }

  @FieldResolver(() => [CrossChainLinks], {
    complexity: ({ childComplexity }) => graphCost + 6 * childComplexity,
    description: "Relationships between each two chains, against chance. 跨链关系",
  })
  crossChain(@Root() region: RegionFusion, @Ctx() context: Context): Promise<CrossChainLinks[]> {
    return answerCrossChain(context, region);
  }

  @FieldResolver(() => Float, {
    complexity: graphCost,
    description: "Closed loops education → talent → innovation → industry → education; may pass 2^31. 闭环数",
  })
  loopCount(@Root() region: RegionFusion, @Ctx() context: Context): Promise<number> {
    return countLoops(context, region);
  }

  @FieldResolver(() => Evidence, { complexity: listCost, description: "The first closed loops, as paths. 闭环" })
  loops(
    @Root() region: RegionFusion,
    @Ctx() context: Context,
    @Arg("first", () => Int, { defaultValue: 3, description: "From 1 to 20. 个数" }) first: number,
  ): Promise<Evidence> {
    return answerLoops(context, region, checkFirst(first, 20));
  }
}
