import { Measure } from "../../evidence/measure.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { Analysis } from "../analysis.types.js";

/** A supply that would lower systemic risk; it does not exist. */
@ObjectType({
  simpleResolvers: true,
  description: "A supply that would lower systemic risk; it does not exist yet. 建议新增供应",
})
export class PlannedSupply {
  @Field(() => Int, { description: "Its place in the plan, from 1. 次序" })
  rank!: number;

  @Field(() => Boolean, { description: "Always true: no such edge is stored. 假设" })
  hypothetical!: boolean;

  @Field(() => ID, { description: "Who could supply. 供应企业标识" })
  supplierId!: string;

  @Field(() => ID, { description: "Who would buy. 采购企业标识" })
  buyerId!: string;

  @Field(() => ID, { description: "What. 产品标识" })
  productId!: string;

  @Field(() => Int, { description: "How many suppliers of it the buyer has before. 现有供应商数" })
  supplierCount!: number;

  @Field(() => Float, { description: "Δ = before − after. 降低量" })
  delta!: number;

  @Field(() => Float, { description: "The sum of ESRI before. 之前" })
  before!: number;

  @Field(() => Float, { description: "The sum of ESRI after. 之后" })
  after!: number;

  /** The stored edges that say that the supplier makes the product or a kind of it. */
  productionIds!: readonly string[];
  asOf!: string;
}

/** Which new supplies lower systemic risk most. */
@ObjectType({
  implements: Analysis,
  simpleResolvers: true,
  description: "Which new supplies lower systemic risk most. 备份供应方案",
})
export class RedundancyPlan extends Analysis {
  @Field(() => Measure, { description: "The sum of ESRI as it is. 现状" })
  before!: Measure;

  @Field(() => Measure, { description: "The sum of ESRI with the whole plan. 方案之后" })
  after!: Measure;

  @Field(() => Int, { description: "Supplies that could be added. 候选数" })
  candidateCount!: number;

  @Field(() => Int, { description: "The most of them that were worked out for one place of the plan. 已评估数" })
  evaluatedCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The largest step that any level had still to fall; at most epsilon. 残差",
  })
  residual!: number | null;

  @Field(() => [PlannedSupply], { description: "The plan, the most useful supply first. 方案" })
  steps!: PlannedSupply[];
}
