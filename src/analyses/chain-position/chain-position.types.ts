import { entityClass } from "../../entities/entity/entity-classes.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Measure } from "../../evidence/measure.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { enumOf } from "../../graphql/enums.js";
import { Analysis } from "../analysis.types.js";
import type { ScoredLink } from "./chain-position.scoring.js";
import { PositionBasisEnum } from "./position.args.js";
import type { PositionFacts } from "./position-facts.service.js";

/** Where one link sits in its chain. */
@ObjectType({ simpleResolvers: true, description: "Where a link sits, and how hard it pulls or pushes. 环节位置" })
export class LinkPosition {
  @Field(() => ID, { description: "The link or product. 环节标识" })
  linkId!: string;

  @Field(() => Int, { nullable: true, description: "Longest way from the target, in steps; null if none. 层级" })
  tier!: number | null;

  @Field(() => Measure, {
    description: "BL, what one unit of final demand sets off in all links, at least 1. 后向关联",
  })
  backwardLinkage!: Measure;

  @Field(() => Measure, { description: "n·BL/ΣΣl; above 1 it pulls more than the average link. 影响力系数" })
  powerOfDispersion!: Measure;

  @Field(() => Measure, { description: "FL, the row sum of the Ghosh inverse, at least 1. 前向关联" })
  forwardLinkage!: Measure;

  @Field(() => Measure, { description: "Average number of stages to final use; equals FL. 上游度" })
  upstreamness!: Measure;

  @Field(() => Measure, { description: "Average number of stages of its inputs; equals BL. 下游度" })
  downstreamness!: Measure;

  @Field(() => Float, { description: "What it puts out in the table, in the table's unit. 总产出" })
  output!: number;

  @Field(() => Float, { description: "How much of that meets final demand. 最终需求" })
  finalDemand!: number;

  @Field(() => Int, { description: "Makers of the population here. 企业数" })
  makerCount!: number;

  @Field(() => Measure, { description: "Σ s² of the makers' outputs, from 0 to 1. 集中度" })
  hhi!: Measure;

  scored!: ScoredLink;
  facts!: PositionFacts;
}

/** How far a change of cost travels between two links. */
@ObjectType({ simpleResolvers: true, description: "How far a change of cost travels between two links. 传导长度" })
export class PropagationLength {
  @Field(() => ID, { description: "Where the change begins. 起点环节" })
  from!: string;

  @Field(() => ID, { description: "Where it is felt. 终点环节" })
  to!: string;

  @Field(() => Measure, {
    description: "Average number of steps, at least 1; unknown where it never arrives. 平均步数",
  })
  length!: Measure;

  @Field(() => Float, { description: "How much of it arrives in all, as a share of the receiver's value. 强度" })
  strength!: number;
}

/** What could make an enterprise the hub of a chain, part by part. */
@ObjectType({ simpleResolvers: true, description: "Parts of a hub score, uncombined. 链主指标" })
export class ChainHub {
  @Field(() => entityClass("Enterprise"), { description: "The enterprise. 企业" })
  enterprise!: Entity;

  @Field(() => Boolean, { description: "Whether a source names it a chain leader. 链主" })
  chainLeader!: boolean;

  @Field(() => [ID], { description: "The links of which it makes something. 覆盖环节" })
  linkIds!: readonly string[];

  @Field(() => [ID], { description: "Those of which no other maker is known here. 独家环节" })
  soleMakerOf!: readonly string[];

  @Field(() => Int, { description: "Enterprises that it is known to supply. 客户数" })
  customers!: number;

  @Field(() => Int, { description: "Enterprises known to supply it. 供应商数" })
  suppliers!: number;

  @Field(() => Int, { description: "Organizations that it cooperates with. 合作方数" })
  partners!: number;

  @Field(() => Int, { description: "Projects in which it takes part. 项目数" })
  projects!: number;
}

/** Where the links of a chain sit. */
@ObjectType({
  implements: Analysis,
  simpleResolvers: true,
  description: "Where the links of a chain sit, and how hard they pull or push. 产业链位置",
})
export class ChainPosition extends Analysis {
  @Field(() => Entity, { description: "The chain, link or product. 目标" })
  target!: Entity;

  @Field(() => entityClass("Region"), { nullable: true, description: "Whose makers are counted; null is all. 地区" })
  region!: Entity | null;

  @Field(() => enumOf("Population"), { description: "Which enterprises are counted. 总体" })
  population!: string;

  @Field(() => PositionBasisEnum, { description: "What the table was made of. 表的依据" })
  basis!: string;

  @Field(() => Int, { description: "How many links there are. 环节数" })
  linkCount!: number;

  @Field(() => [PropagationLength], { description: "Of the pairs asked for, in their order. 传导长度" })
  propagation!: readonly PropagationLength[];

  facts!: PositionFacts;
}
