import { LinkClassEnum } from "../../chain/link-class.types.js";
import { entityClass } from "../../entities/entity/entity-classes.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { Field, ID, ObjectType } from "../../graphql/decorators.js";
import { enumOf, registerTerms } from "../../graphql/enums.js";
import { DateScalar } from "../../graphql/scalars.js";
import { Analysis, Remark } from "../analysis.types.js";

/** A large template has so many links, each of which may have been a gap. */
const linksOfTemplate = 80;

/** What became of a gap. */
export const GapMarkEnum = registerTerms("GapMark", "What became of a gap between two dates. 缺口变化", {
  HEALED: { en: "missing before, made here or needed no longer at the end", zh: "已补" },
  PERSISTENT: { en: "missing all the time", zh: "仍缺" },
  NEW: { en: "made here before, missing at the end", zh: "新缺" },
  REOPENED: { en: "missing, then made here, missing again", zh: "复缺" },
  KNOWLEDGE_CHANGED: { en: "only what is known has changed", zh: "仅认知变化" },
});

/** A change of a link's class, and what caused it. */
@ObjectType({ simpleResolvers: true, description: "A change of a link's class, and what caused it. 变化" })
export class GapChange {
  @Field(() => DateScalar, { description: "The first day of the new class. 日期" })
  on!: string;

  @Field(() => LinkClassEnum, { description: "The class before. 原状态" })
  before!: string;

  @Field(() => LinkClassEnum, { description: "The class from that day. 新状态" })
  after!: string;

  @Field(() => Remark, { description: "What caused it, in words. 原因" })
  cause!: Remark;

  @Field(() => Evidence, { description: "The edges that came or went, with their sources. 证据" })
  evidence!: Evidence;
}

/** What became of one link's gap. */
@ObjectType({ simpleResolvers: true, description: "What became of one link's gap. 缺口历程" })
export class GapHistory {
  @Field(() => ID, { description: "The link, or the product. 环节标识" })
  linkId!: string;

  @Field(() => Entity, { nullable: true, description: "The link, or the product. 环节" })
  link!: Entity | null;

  @Field(() => GapMarkEnum, { description: "What became of it. 变化" })
  mark!: string;

  @Field(() => LinkClassEnum, { description: "Its class at the end. 期末状态" })
  classAtEnd!: string;

  @Field(() => Boolean, {
    description: "Some maker's beginning is not known, so that an earlier gap can't be seen. 起始日不明",
  })
  startUnknown!: boolean;

  @Field(() => [GapChange], { description: "Its changes, the earliest first. 历次变化" })
  changes!: GapChange[];
}

/** What became of a chain's gaps between two dates. */
@ObjectType({
  implements: Analysis,
  simpleResolvers: true,
  description: "What became of a chain's gaps between two dates. 缺口时间线",
})
export class GapTimeline extends Analysis {
  @Field(() => Entity, { nullable: true, description: "The chain, link or product. 目标" })
  target!: Entity | null;

  @Field(() => entityClass("Region"), { nullable: true, description: "The region. 地区" })
  region!: Entity | null;

  @Field(() => enumOf("Population"), { description: "Which enterprises are counted. 总体" })
  population!: string;

  @Field(() => DateScalar, { description: "The first date. 起" })
  since!: string;

  @Field(() => DateScalar, { description: "The last date. 止" })
  until!: string;

  @Field(() => [DateScalar], { description: "The days on which the chain was diagnosed. 诊断日期" })
  days!: string[];

  @Field(() => [GapHistory], {
    description: "The gaps, by mark and id. 缺口",
    complexity: ({ childComplexity }) => linksOfTemplate * (1 + childComplexity),
  })
  gaps!: GapHistory[];
}
