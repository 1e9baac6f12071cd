import { loadEntities, loadEntity } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { Entity as EntityType } from "../../entities/entity/entity.types.js";
import { connectionClass } from "../../entities/lists/list.resolver.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { Arg, FieldResolver, ID, Int, Resolver, Root } from "../../graphql/decorators.js";
import { checkFirst, checkIds, listCost } from "../../graphql/page-args.js";
import { Remark } from "../analysis.types.js";
import { ChainDiagnosis } from "./chain-diagnosis.types.js";
import { loadCover } from "./cover.loaders.js";
import {
  answerEvidence,
  answerLinks,
  answerProducers,
  answerReasons,
  mentionedEnterprises,
} from "./link-answer.service.js";
import { LinkClassEnum } from "../../chain/link-class.types.js";
import { FourChainCover, LinkDiagnosis } from "./link-diagnosis.types.js";

const Enterprises = connectionClass("Enterprise");
const usualLinks = 80;

/** The links of a diagnosis. */
@Resolver(() => ChainDiagnosis)
export class DiagnosisLinksResolver {
  @FieldResolver(() => [LinkDiagnosis], {
    complexity: ({ args, childComplexity }) =>
      ((args["linkIds"] as unknown[] | undefined)?.length ?? usualLinks) * Math.max(1, childComplexity),
    description: "The links with their classes, in the template's order. 环节",
  })
  links(
    @Root() { facts }: ChainDiagnosis,
    @Arg("linkIds", () => [ID], { nullable: true, description: "Only these; at most 100. 指定环节" }) linkIds:
      | string[]
      | null,
    @Arg("classes", () => [LinkClassEnum], { nullable: true, description: "Only these classes. 指定状态" }) classes:
      | string[]
      | null,
  ): Promise<LinkDiagnosis[]> {
    return answerLinks(facts, {
      linkIds: linkIds == null ? null : checkIds(linkIds),
      classes: classes ?? null,
    });
  }
}

/** What is worked out or read of one link when it is asked for. */
@Resolver(() => LinkDiagnosis)
export class LinkDiagnosisResolver {
  @FieldResolver(() => EntityType, { nullable: true, description: "The link, or the product. 环节" })
  link(@Root() { linkId, facts }: LinkDiagnosis): Promise<Entity | null> {
    return loadEntity(facts.context, linkId, facts.question.asOf);
  }

  @FieldResolver(() => [Remark], { description: "Why it has its class. 理由" })
  async reasons(@Root() link: LinkDiagnosis): Promise<Remark[]> {
    return answerReasons(
      link,
      await loadEntities(link.facts.context, mentionedEnterprises(link), link.facts.question.asOf),
    );
  }

  @FieldResolver(() => Enterprises, {
    complexity: listCost,
    description: "Makers of the population here, by id. 本地企业",
  })
  async producers(
    @Root() link: LinkDiagnosis,
    @Arg("first", () => Int, { defaultValue: 3, description: "From 1 to 100. 每页个数" }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The endCursor of the page before. 游标" }) after:
      | string
      | null,
  ): Promise<object> {
    return Object.assign(new Enterprises(), await answerProducers(link, checkFirst(first), after ?? null));
  }

  @FieldResolver(() => FourChainCover, { description: "What of the four chains reaches it. 四链覆盖" })
  cover(@Root() link: LinkDiagnosis): Promise<FourChainCover> {
    return loadCover(link);
  }

  @FieldResolver(() => Evidence, {
    complexity: ({ childComplexity }) => 10 + childComplexity,
    description: "What its class rests on. 证据",
  })
  evidence(@Root() link: LinkDiagnosis): Promise<Evidence> {
    return answerEvidence(link);
  }
}
