import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { Measure } from "../../evidence/measure.types.js";
import { Field, Float, Int, ObjectType } from "../../graphql/decorators.js";
import { CoordinationGradeEnum, FourChainEnum } from "./fusion-enums.types.js";
import type { FusionFacts } from "./fusion-question.js";
import type { FourChain, ScoredRegion } from "./four-chain-fusion.scoring.js";

const timesFour = ({ childComplexity }: { childComplexity: number }): number => 1 + 4 * childComplexity;
const timesSix = ({ childComplexity }: { childComplexity: number }): number => 1 + 6 * childComplexity;
const timesEleven = ({ childComplexity }: { childComplexity: number }): number => 1 + 11 * childComplexity;

/** A chain's index in one region. */
@ObjectType({ simpleResolvers: true, description: "A chain's index U in a region, from 0 to 1. 子系统指数" })
export class ChainIndex {
  @Field(() => FourChainEnum, { description: "The chain. 链" })
  chain!: FourChain;

  @Field(() => Measure, {
    description: "U, from 0 to 1; unknown because NO_VALUE, or NO_SPREAD where all regions are alike. 指数",
  })
  index!: Measure;
}

/** How two chains are coupled in one region. */
@ObjectType({ simpleResolvers: true, description: "How two chains are coupled in a region. 两链耦合" })
export class ChainPair {
  @Field(() => FourChainEnum, { description: "The one chain. 链甲" })
  first!: FourChain;

  @Field(() => FourChainEnum, { description: "The other. 链乙" })
  second!: FourChain;

  @Field(() => FourChainEnum, { nullable: true, description: "The one with the smaller index; null if equal. 滞后链" })
  behind!: FourChain | null;

  @Field(() => Float, { description: "C, from 0 to 1. 耦合度" })
  c!: number;

  @Field(() => Float, { description: "T, from 0 to 1. 综合水平" })
  t!: number;

  @Field(() => Float, { description: "D = √(C·T), from 0 to 1. 耦合协调度" })
  d!: number;
}

/** How a region stands in one indicator. */
@ObjectType({ simpleResolvers: true, description: "How a region stands in an indicator. 指标得分" })
export class IndicatorStanding {
  @Field(() => String, { description: "The indicator. 指标" })
  name!: string;

  @Field(() => FourChainEnum, { description: "Its chain. 所属链" })
  chain!: FourChain;

  @Field(() => Float, { nullable: true, description: "Its value; null is unknown. 数值" })
  value!: number | null;

  @Field(() => Measure, { description: "From 0, the worst, to 1, the best. 标准化值" })
  standing!: Measure;

  @Field(() => Float, { description: "Its weight in its chain, from 0 to 1. 权重" })
  weight!: number;

  @Field(() => Float, { nullable: true, description: "Share in what the region lacks, from 0 to 1. 障碍度" })
  obstacle!: number | null;
}

/** How far output and employment of a sector are apart. */
@ObjectType({ simpleResolvers: true, description: "Structural deviation of a sector. 结构偏离度" })
export class SectorDeviation {
  @Field(() => String, { description: "The sector. 产业" })
  sector!: string;

  @Field(() => Measure, { description: "Its share of the region's output. 产值占比" })
  outputShare!: Measure;

  @Field(() => Measure, { description: "Its share of the region's employment. 就业占比" })
  employmentShare!: Measure;

  @Field(() => Measure, { description: "Share of output over share of employment, minus 1. 结构偏离度" })
  deviation!: Measure;
}

/** Relationships between two chains against chance. */
@ObjectType({ simpleResolvers: true, description: "Relationships between two chains against chance. 跨链关系" })
export class CrossChainLinks {
  @Field(() => FourChainEnum, { description: "The one chain. 链甲" })
  first!: FourChain;

  @Field(() => FourChainEnum, { description: "The other. 链乙" })
  second!: FourChain;

  @Field(() => Int, { description: "How many there are. 实际数" })
  observed!: number;

  @Field(() => Float, { nullable: true, description: "Expected with the degree of each entity kept. 期望数" })
  expected!: number | null;

  @Field(() => Float, { nullable: true, description: "Expected with the ends of each type kept. 同类型期望数" })
  expectedWithinTypes!: number | null;
}

/** How the four chains are fused in one region. */
@ObjectType({ simpleResolvers: true, description: "How the four chains are fused in a region. 地区四链融合" })
export class RegionFusion {
  @Field(() => entityClass("Region"), { description: "The region. 地区" })
  region!: Entity;

  @Field(() => [ChainIndex], { complexity: timesFour, description: "The index of each chain. 子系统指数" })
  chains!: readonly ChainIndex[];

  @Field(() => Measure, { description: "C, how even the chains are, from 0 to 1. 耦合度" })
  c!: Measure;

  @Field(() => Measure, { description: "T, how high they are, from 0 to 1. 综合水平" })
  t!: Measure;

  @Field(() => Measure, { description: "D = √(C·T), from 0 to 1. 耦合协调度" })
  d!: Measure;

  @Field(() => CoordinationGradeEnum, {
    nullable: true,
    description: "The grade of D; null where D is unknown or provisional. 协调等级",
  })
  grade!: string | null;

  @Field(() => [ChainPair], { complexity: timesSix, description: "Each two chains whose index is known. 两链耦合" })
  pairs!: readonly ChainPair[];

  @Field(() => [ChainPair], {
    complexity: timesSix,
    description: "The pairs with the smallest D; none where all are alike. 最滞后的两链",
  })
  laggingPairs!: readonly ChainPair[];

  @Field(() => [IndicatorStanding], { complexity: timesEleven, description: "The largest obstacle first. 指标得分" })
  indicators!: readonly IndicatorStanding[];

  @Field(() => [SectorDeviation], { description: "Of the sectors given for the region. 结构偏离度" })
  deviations!: readonly SectorDeviation[];

  @Field(() => Boolean, {
    description:
      "Counts of the graph were used, and too little or nothing is declared to be known of the region; no grade then. 暂定",
  })
  provisional!: boolean;

  scored!: ScoredRegion;
  facts!: FusionFacts;
}
