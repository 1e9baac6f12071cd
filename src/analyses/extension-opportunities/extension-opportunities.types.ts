import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { LinkClassEnum } from "../../chain/link-class.types.js";
import { entityClass } from "../../entities/entity/entity-classes.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Measure } from "../../evidence/measure.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { enumOf, registerTerms } from "../../graphql/enums.js";
import { Analysis } from "../analysis.types.js";
import type { ExtensionFacts } from "./extension-facts.service.js";
import type { Extension } from "./extension-opportunities.scoring.js";
import type { LocalDemand } from "./local-demand.scoring.js";

/** When a region has a product. */
export const ProductMarkEnum = registerTerms("ProductMark", "When a region has a link or product. 判定方式", {
  PRESENCE: { en: "when at least one enterprise there makes it", zh: "有企业生产即算有" },
  SPECIALISATION: { en: "when its share there is at least that of all regions (RCA ≥ 1)", zh: "显性比较优势不低于 1" },
});

/** One part of a score. */
@ObjectType({ simpleResolvers: true, description: "One part of a score. 分项" })
export class ExtensionPart {
  @Field(() => Float, { nullable: true, description: "Its value; null is unknown. 值" })
  value!: number | null;

  @Field(() => String, { nullable: true, description: "Why the value is unknown. 未知原因" })
  unknownBecause!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Its percentile rank among the candidates, from 0 to 1; null where the value is unknown. 百分位",
  })
  rank!: number | null;
}

/** A link into which local strengths could extend. */
@ObjectType({ simpleResolvers: true, description: "A link into which local strengths could extend. 延链机会" })
export class ExtensionOpportunity {
  @Field(() => ID, { description: "The link or product. 环节标识" })
  linkId!: string;

  @Field(() => Measure, { description: "Mean of the ranks of its parts, from 0 to 1. 综合得分" })
  score!: Measure;

  @Field(() => ExtensionPart, { description: "Share of what is near to it that is made here, 0 to 1. 邻近密度" })
  density!: ExtensionPart;

  @Field(() => ExtensionPart, {
    description: "How much nearer what is complex and missing comes; 0 for what is made here. 复杂度前景增益",
  })
  complexityGain!: ExtensionPart;

  @Field(() => ExtensionPart, {
    description: "Local enterprises that make a link which requires it directly. 本地需求",
  })
  localDemand!: ExtensionPart;

  @Field(() => Measure, { description: "Complexity of the link, in deviations of the regions'. 产品复杂度" })
  pci!: Measure;

  @Field(() => ID, { description: "The nearest strength. 最近长板" })
  strengthId!: string;

  @Field(() => Int, { description: "Supply steps from it. 步数" })
  steps!: number;

  @Field(() => LinkClassEnum, { name: "class", description: "What the diagnosis says of it here. 状态" })
  class!: string;

  @Field(() => Boolean, { description: "Whether the target requires it. 是否必需" })
  required!: boolean;

  @Field(() => Int, { description: "Makers of the population here. 本地企业数" })
  makerCount!: number;

  @Field(() => Int, { description: "Makers of the population in the reference. 参照地企业数" })
  referenceMakerCount!: number;

  @Field(() => Measure, { description: "Location quotient with its 95 % interval. 区位商" })
  lq!: Measure;

  extension!: Extension;
  demand!: LocalDemand;
  facts!: DiagnosisFacts;
}

/** Into which links local strengths could extend. */
@ObjectType({
  implements: Analysis,
  simpleResolvers: true,
  description: "Into which links or products local strengths could credibly extend. 延链机会分析",
})
export class ExtensionOpportunities extends Analysis {
  @Field(() => Entity, { description: "The chain, link or product. 目标" })
  target!: Entity;

  @Field(() => entityClass("Region"), { description: "The region. 地区" })
  region!: Entity;

  @Field(() => enumOf("RegionLevel"), { description: "The level of the regions compared. 比较的地区层级" })
  regionLevel!: string;

  @Field(() => Int, { description: "Regions of that level that make anything of it. 参与比较的地区数" })
  regionCount!: number;

  @Field(() => [ID], { description: "The strengths from which it could extend, by id. 长板" })
  strengthIds!: readonly string[];

  @Field(() => Measure, { description: "The region's economic complexity index on this chain. 地区复杂度" })
  eci!: Measure;

  @Field(() => Int, { description: "How many candidates were ranked. 候选数" })
  candidateCount!: number;

  found!: ExtensionFacts;
}
