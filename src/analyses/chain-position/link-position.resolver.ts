import { loadEntity } from "../../entities/entity/entity.loaders.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { Sentence, toSentence } from "../../evidence/sentence.types.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { checkFirst, checkIds, listCost } from "../../graphql/page-args.js";
import { answerEvidence, answerHubs, answerLinks } from "./chain-position.service.js";
import { ChainHub, ChainPosition, LinkPosition } from "./chain-position.types.js";
import { positionSentence } from "./position-remarks.js";

/** The links and the hubs of an answer. */
@Resolver(() => ChainPosition)
export class PositionLinksResolver {
  @FieldResolver(() => [LinkPosition], {
    complexity: listCost,
    description: "The most upstream first, those without a place last, then by id. 环节",
  })
  links(
    @Root() { facts }: ChainPosition,
    @Arg("linkIds", () => [ID], { nullable: true, description: "Only these; at most 100. 指定环节" }) linkIds:
      | string[]
      | null,
    @Arg("first", () => Int, { defaultValue: 100, description: "From 1 to 1000. 个数" }) first: number,
  ): LinkPosition[] {
    return answerLinks(facts, linkIds == null ? null : checkIds(linkIds), checkFirst(first, 1000));
  }

  @FieldResolver(() => [ChainHub], {
    complexity: listCost,
    description:
      "What could make an enterprise here the hub, uncombined: more links made first, then more of them alone, then more customers, then those named as chain leaders, then by id. 链主指标",
  })
  hubs(
    @Root() { facts }: ChainPosition,
    @Ctx() context: Context,
    @Arg("first", () => Int, { defaultValue: 10, description: "From 1 to 100. 个数" }) first: number,
  ): Promise<ChainHub[]> {
    return answerHubs(context, facts, checkFirst(first));
  }
}

/** What is said or read of one link when it is asked for. */
@Resolver(() => LinkPosition)
export class LinkPositionResolver {
  @FieldResolver(() => Entity, { nullable: true, description: "The link, or the product. 环节" })
  link(@Root() { linkId, facts }: LinkPosition, @Ctx() context: Context): Promise<Entity | null> {
    return loadEntity(context, linkId, facts.question.asOf);
  }

  @FieldResolver(() => Sentence, { description: "Where it sits, in words. 语句" })
  sentence(@Root() link: LinkPosition, @LangArg() lang: Language): Sentence {
    return toSentence(positionSentence(link, lang));
  }

  @FieldResolver(() => Evidence, {
    complexity: ({ childComplexity }) => 10 + childComplexity,
    description: "Its requirements, and the supplies where they are the basis; at most 100. 证据",
  })
  evidence(@Root() link: LinkPosition, @Ctx() context: Context): Promise<Evidence> {
    return answerEvidence(context, link);
  }
}
