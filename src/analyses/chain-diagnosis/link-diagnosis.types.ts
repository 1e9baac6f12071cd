import { entityClass } from "../../entities/entity/entity-classes.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Measure } from "../../evidence/measure.types.js";
import { Field, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { registerTerms } from "../../graphql/enums.js";
import type { LinkDiagnosis as Scored } from "../../methods/chain-classes/classes-output.scoring.js";
import { LinkClassEnum } from "../../chain/link-class.types.js";
import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";

/** What to do about a link. */
export const ChainActionEnum = registerTerms("ChainAction", "What to do about a link. 建议措施", {
  COLLABORATE: { en: "work with makers of the wider region", zh: "区域协作" },
  ATTRACT: { en: "attract a maker from the country", zh: "招引" },
  LOCATE: { en: "first find out where the known makers are", zh: "先定位" },
  SUBSTITUTE: { en: "substitute, as a source recommends", zh: "替代" },
  RESEARCH: { en: "research, as a source recommends", zh: "攻关" },
});

/** What of the four chains reaches a link. */
@ObjectType({ simpleResolvers: true, description: "What of the four chains reaches a link. 四链覆盖" })
export class FourChainCover {
  @Field(() => [Entity], { description: "Programmes for its occupations, and schools here that offer them. 教育链" })
  education!: Entity[];

  @Field(() => [Entity], { description: "Occupations needed, and people of its makers. 人才链" })
  talent!: Entity[];

  @Field(() => [Entity], { description: "Projects and partners of its makers. 创新链" })
  innovation!: Entity[];

  @Field(() => [Entity], { description: "Party organizations and industrial communities of its makers. 党建联结" })
  party!: Entity[];
}

/** A maker's share of a link's known output. */
@ObjectType({ simpleResolvers: true, description: "A maker's share of a link's known output. 份额" })
export class MakerShare {
  @Field(() => ID, { description: "The maker. 企业" })
  enterpriseId!: string;

  @Field(() => Measure, { description: "From 0 to 1. 份额" })
  share!: Measure;
}

/** One link's diagnosis. */
@ObjectType({ simpleResolvers: true, description: "One link's diagnosis. 环节诊断" })
export class LinkDiagnosis {
  @Field(() => ID, { description: "The link or product. 环节标识" })
  linkId!: string;

  @Field(() => LinkClassEnum, { name: "class", description: "Its one class. 状态" })
  class!: string;

  @Field(() => Boolean, { description: "Whether the target requires it. 是否必需" })
  required!: boolean;

  @Field(() => Boolean, { description: "Required, and also next to a strength. 可延伸" })
  extension!: boolean;

  @Field(() => Boolean, { description: "More knowledge may change the class. 暂定" })
  provisional!: boolean;

  @Field(() => Boolean, { description: "Some requirement states no essentiality and counts as 1. 必要性未注明" })
  essentialityUnstated!: boolean;

  @Field(() => Int, { nullable: true, description: "The largest among what requires it. 必要性" })
  essentiality!: number | null;

  @Field(() => Int, { description: "Makers of the population here. 本地企业数" })
  makerCount!: number;

  @Field(() => Int, { nullable: true, description: "Makers of the population in the reference. 参照地企业数" })
  referenceMakerCount!: number | null;

  @Field(() => [MakerShare], { description: "Shares of output, where known. 份额" })
  shares!: MakerShare[];

  @Field(() => Measure, { description: "Σ s², from 0 to 1. 集中度" })
  hhi!: Measure;

  @Field(() => Measure, { description: "1 / HHI. 有效企业数" })
  effectiveNumber!: Measure;

  @Field(() => Measure, { description: "Location quotient with its 95 % interval. 区位商" })
  lq!: Measure;

  @Field(() => Int, { nullable: true, description: "Longest way to the target. 层级" })
  tier!: number | null;

  @Field(() => Int, { description: "How many links stop without it. 被阻断环节数" })
  blockedCount!: number;

  @Field(() => [ID], { description: "The links that stop without it, at most 100. 被阻断环节" })
  blockedLinkIds!: readonly string[];

  @Field(() => ChainActionEnum, { nullable: true, description: "What to do about it. 建议措施" })
  action!: string | null;

  @Field(() => [entityClass("Enterprise")], {
    description: "Makers in the smallest region around that has any, at most 5. 最近供应商",
  })
  nearestSuppliers!: Entity[];

  @Field(() => Int, { nullable: true, description: "Its place among the gaps, from 1. 优先级" })
  priority!: number | null;

  scored!: Scored;
  facts!: DiagnosisFacts;
}
