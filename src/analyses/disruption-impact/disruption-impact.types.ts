import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { Measure } from "../../evidence/measure.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { registerTerms } from "../../graphql/enums.js";
import { Analysis } from "../analysis.types.js";
import type { DisruptionFacts } from "./disruption-facts.js";

/** Which way damage comes. */
export const HitChannelEnum = registerTerms("HitChannel", "Which way damage comes. 波及方向", {
  DOWNSTREAM: { en: "from a supplier to its customer: what it needs is missing", zh: "向下游（断供）" },
  UPSTREAM: { en: "from a customer to its supplier: nobody buys", zh: "向上游（失单）" },
});

/** How a firm was hit first. */
@ObjectType({ simpleResolvers: true, description: "How an enterprise was hit first. 首次波及" })
export class FirstHit {
  @Field(() => HitChannelEnum, { description: "Which way it came. 方向" })
  channel!: string;

  @Field(() => Int, { description: "In which round, from 1. 轮次" })
  round!: number;

  @Field(() => Float, { description: "The loss that arrives in that round, from 0 to 1. 当轮损失" })
  loss!: number;

  @Field(() => ID, { description: "The supplier or customer through which it came. 经由企业" })
  throughId!: string;
}

/** What one enterprise loses. */
@ObjectType({ simpleResolvers: true, description: "What one enterprise loses. 企业损失" })
export class EnterpriseLoss {
  @Field(() => ID, { description: "The enterprise. 企业标识" })
  enterpriseId!: string;

  @Field(() => Boolean, { description: "Whether the shock hits it itself. 是否直接受冲击" })
  shocked!: boolean;

  @Field(() => Float, { description: "1 − min(h^d, h^u), the share of its production lost, from 0 to 1. 损失" })
  loss!: number;

  @Field(() => Float, { description: "1 − h^d: for want of inputs. 断供损失" })
  downstreamLoss!: number;

  @Field(() => Float, { description: "1 − h^u: for want of buyers. 失单损失" })
  upstreamLoss!: number;

  @Field(() => Float, { description: "s_j/Σs, what it weighs in the network, from 0 to 1. 权重" })
  weight!: number;

  @Field(() => Float, { description: "Its part of the total: weight times loss. 贡献" })
  contribution!: number;

  @Field(() => FirstHit, { nullable: true, description: "How it was hit first; null for who is shocked. 首次波及" })
  firstHit!: FirstHit | null;

  firm!: number;
  facts!: DisruptionFacts;
}

/** What the enterprises of a link or a region lose. */
@ObjectType({ simpleResolvers: true, description: "What the enterprises of a link or a region lose. 分组损失" })
export class GroupLoss {
  @Field(() => ID, { description: "The link or the region. 环节或地区标识" })
  id!: string;

  @Field(() => Int, { description: "Its enterprises in the supply network. 企业数" })
  enterpriseCount!: number;

  @Field(() => Measure, { description: "Σ s·loss / Σ s over them, from 0 to 1. 损失" })
  loss!: Measure;

  @Field(() => Float, { description: "Their part of the total. 贡献" })
  contribution!: number;

  facts!: DisruptionFacts;
}

/** Who is hit when something stops. */
@ObjectType({
  implements: Analysis,
  simpleResolvers: true,
  description: "Who is hit when something stops: the ESRI of a shock. 断链波及",
})
export class DisruptionImpact extends Analysis {
  @Field(() => Measure, { description: "Σ_j s_j/Σs (1 − min(h^d_j, h^u_j)), from 0 to 1. 总损失" })
  total!: Measure;

  @Field(() => Measure, { description: "The part that spreads to customers. 下游损失" })
  downstream!: Measure;

  @Field(() => Measure, { description: "The part that spreads to suppliers. 上游损失" })
  upstream!: Measure;

  @Field(() => Float, {
    nullable: true,
    description: "The largest step that any production level had still to fall; at most epsilon. 残差",
  })
  residual!: number | null;

  @Field(() => Int, { description: "Enterprises of the supply network. 网络企业数" })
  enterpriseCount!: number;

  @Field(() => Int, { description: "Supplies between them. 供应关系数" })
  supplyCount!: number;

  @Field(() => Int, { description: "Enterprises that lose anything, the shocked ones included. 受波及企业数" })
  hitCount!: number;

  @Field(() => [entityClass("Enterprise")], { description: "Who is shocked, by id, at most 100. 受冲击企业" })
  shocked!: Entity[];

  facts!: DisruptionFacts;
}
