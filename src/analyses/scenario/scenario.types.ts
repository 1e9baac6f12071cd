import { Entity } from "../../entities/entity/entity.types.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { registerTerms } from "../../graphql/enums.js";
import { Analysis, AnalysisStatus, Remark } from "../analysis.types.js";

/** The analyses that a scenario compares. */
export const ScenarioAnalysisEnum = registerTerms("ScenarioAnalysis", "What a scenario compares. 对比的分析", {
  CHAIN_DIAGNOSIS: { en: "the class of each link", zh: "产业链诊断" },
  SINGLE_POINTS_OF_FAILURE: { en: "how many links fall with each enterprise", zh: "单点失效" },
  DISRUPTION_IMPACT: { en: "the loss of each enterprise in the shock", zh: "断供影响" },
  EXTENSION_OPPORTUNITIES: { en: "the score of each extension", zh: "延链机会" },
});

/** One thing of which an analysis says something else under the scenario. */
@ObjectType({ simpleResolvers: true, description: "What an analysis says otherwise of one thing. 差异" })
export class ScenarioChange {
  @Field(() => ID, { description: "The link, product or enterprise. 标识" })
  entityId!: string;

  @Field(() => Entity, { nullable: true, description: "The same, as the scenario sees it. 实体" })
  entity!: Entity | null;

  @Field(() => Float, { nullable: true, description: "The number as it is; null where there is none. 原值" })
  before!: number | null;

  @Field(() => Float, { nullable: true, description: "The number under the scenario. 新值" })
  after!: number | null;

  @Field(() => String, { nullable: true, description: "The class as it is. 原状态" })
  classBefore!: string | null;

  @Field(() => String, { nullable: true, description: "The class under the scenario. 新状态" })
  classAfter!: string | null;

  @Field(() => Remark, { description: "The difference in words. 说明" })
  remark!: Remark;
}

/** What one analysis says otherwise. */
@ObjectType({ simpleResolvers: true, description: "What one analysis says otherwise. 分析差异" })
export class ScenarioDifference {
  @Field(() => ScenarioAnalysisEnum, { description: "Which analysis. 分析" })
  analysis!: string;

  @Field(() => AnalysisStatus, { description: "Whether it answers as things are. 现状下的状态" })
  statusBefore!: string;

  @Field(() => AnalysisStatus, { description: "Whether it answers under the scenario. 情景下的状态" })
  statusAfter!: string;

  @Field(() => [Remark], { description: "Why it refused, before or after. 拒绝原因" })
  refusals!: Remark[];

  @Field(() => Int, { description: "How many things differ in all. 差异数" })
  changeCount!: number;

  @Field(() => [ScenarioChange], { description: "What differs, the largest first. 差异" })
  changes!: ScenarioChange[];
}

/** What would be different. */
@ObjectType({
  implements: Analysis,
  simpleResolvers: true,
  description: "What analyses would say otherwise if the graph had the scenario. 情景分析",
})
export class Scenario extends Analysis {
  @Field(() => [ScenarioDifference], { description: "What each analysis says otherwise. 各分析的差异" })
  differences!: ScenarioDifference[];

  @Field(() => Evidence, { description: "The scenario itself; its edges are marked hypothetical. 情景内容" })
  evidence!: Evidence;
}
