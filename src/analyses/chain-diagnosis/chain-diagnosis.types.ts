import { entityClass } from "../../entities/entity/entity-classes.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Measure } from "../../evidence/measure.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { enumOf } from "../../graphql/enums.js";
import { Analysis, Remark } from "../analysis.types.js";
import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { LinkClassEnum } from "../../chain/link-class.types.js";

/** One requirement of the template. */
@ObjectType({ simpleResolvers: true, description: "One requirement of the template. 依赖" })
export class LinkRequirement {
  @Field(() => ID, { description: "The edge that states it. 关系标识" })
  relationshipId!: string;

  @Field(() => ID, { description: "What requires. 需求方环节" })
  from!: string;

  @Field(() => ID, { description: "What is required. 被需环节" })
  to!: string;

  @Field(() => Int, { nullable: true, description: "2 essential, 1 important, 0 incidental; null not stated. 必要性" })
  essentiality!: number | null;

  @Field(() => String, { nullable: true, description: "Requirements of one group are alternatives. 替代组" })
  group!: string | null;
}

/** How many links have a class. */
@ObjectType({ simpleResolvers: true, description: "How many links have a class. 计数" })
export class LinkClassCount {
  @Field(() => LinkClassEnum, { name: "class", description: "The class. 状态" })
  class!: string;

  @Field(() => Int, { description: "How many. 个数" })
  count!: number;
}

/** One thing to fill, with the parts of its place in the order. */
@ObjectType({
  simpleResolvers: true,
  description: "One thing to fill: a link, or alternatives of which one is enough. 缺口",
})
export class ChainGap {
  @Field(() => [ID], { description: "The link, or the alternatives. 环节" })
  linkIds!: readonly string[];

  @Field(() => Int, { description: "The largest among what requires it. 必要性" })
  essentiality!: number;

  @Field(() => Float, { description: "Share of the requirements that it alone blocks, from 0 to 1. 阻断比例" })
  blockedShare!: number;

  @Field(() => Float, {
    nullable: true,
    description: "How near local strengths are, from 0 to 1; null while not worked out. 邻近密度",
  })
  density!: number | null;

  @Field(() => Boolean, { description: "Needed on some of the open ways only. 是否有条件" })
  conditional!: boolean;
}

/** A choice among supplied alternatives each of which lacks something. */
@ObjectType({ simpleResolvers: true, description: "Alternatives are made here, but each lacks something. 待选路线" })
export class OpenChoice {
  @Field(() => ID, { description: "What requires the choice. 需求方环节" })
  from!: string;

  @Field(() => [ID], { description: "The alternatives made here. 已有替代" })
  suppliedLinkIds!: readonly string[];

  @Field(() => [ID], { description: "What they lack; one way is enough. 所缺环节" })
  missingLinkIds!: readonly string[];
}

/** A diagnosis in numbers. */
@ObjectType({ simpleResolvers: true, description: "A diagnosis in numbers. 汇总" })
export class DiagnosisSummary {
  @Field(() => [LinkClassCount], { description: "How many links have each class. 各状态个数" })
  counts!: LinkClassCount[];

  @Field(() => Measure, { description: "Share of requirements supplied; high counts the unknown as supplied. 完整度" })
  completeness!: Measure;

  @Field(() => [ChainGap], { description: "The gaps, the most pressing first. 主要缺口" })
  gaps!: readonly ChainGap[];

  @Field(() => [OpenChoice], { description: "Choices that are still open. 待选路线" })
  openChoices!: readonly OpenChoice[];
}

/** Where a chain is strong, weak, missing. */
@ObjectType({
  implements: Analysis,
  simpleResolvers: true,
  description: "Where a chain is strong, weak, missing in a region, and why. 产业链诊断",
})
export class ChainDiagnosis extends Analysis {
  @Field(() => Entity, { description: "The chain, link or product. 目标" })
  target!: Entity;

  @Field(() => entityClass("Region"), { description: "The region. 地区" })
  region!: Entity;

  @Field(() => entityClass("Region"), { description: "What it is compared with. 参照地区" })
  referenceRegion!: Entity;

  @Field(() => enumOf("Population"), { description: "Which enterprises are counted. 总体" })
  population!: string;

  @Field(() => Remark, { description: "What the answer speaks of, in words. 口径" })
  scope!: Remark;

  @Field(() => DiagnosisSummary, { description: "The diagnosis in numbers. 汇总" })
  summary!: DiagnosisSummary;

  @Field(() => [LinkRequirement], { description: "The requirements, once each. 依赖关系" })
  requirements!: readonly LinkRequirement[];

  facts!: DiagnosisFacts;
}
