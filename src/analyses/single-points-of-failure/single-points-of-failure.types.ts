import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { entityClass } from "../../entities/entity/entity-classes.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Measure } from "../../evidence/measure.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { Analysis, Remark } from "../analysis.types.js";
import type { ChainComponents } from "./chain-components.service.js";
import type { FailureOptions } from "./failure.args.js";
import { ComponentLevelEnum, OutsideSupplyEnum } from "./failure-enums.types.js";
import type { ComponentLoss, CutSetLoss, FailureOutput } from "./single-points-of-failure.scoring.js";

/** What one component is to the chain. */
@ObjectType({ simpleResolvers: true, description: "What the loss of one component does. 单元失效" })
export class ComponentFailure {
  @Field(() => ID, { description: "The enterprise, product, place or institute. 单元标识" })
  componentId!: string;

  @Field(() => Boolean, { description: "Whether its loss alone breaks the target. 是否单点" })
  breaksTarget!: boolean;

  @Field(() => [ID], { description: "The links that it alone makes here. 唯一供给的环节" })
  soleLinkIds!: readonly string[];

  @Field(() => [ID], { description: "All links that fall by its loss, in the order of falling. 依次中断的环节" })
  fallenLinkIds!: readonly string[];

  @Field(() => Measure, {
    description: "Birnbaum's importance: how likely it is that the target depends on it alone. 重要度",
  })
  importance!: Measure;

  @Field(() => Float, { description: "The standard error of the importance; 0 where it is exact. 标准误" })
  standardError!: number;

  loss!: ComponentLoss;
  answer!: SinglePointsOfFailure;
}

/** Components whose common loss breaks the target. */
@ObjectType({
  simpleResolvers: true,
  description: "Components whose common loss breaks the target, while no part of them does. 最小割集",
})
export class CutSet {
  @Field(() => Int, { description: "How many components. 阶数" })
  order!: number;

  @Field(() => [ID], { description: "The components, by id. 单元标识" })
  componentIds!: readonly string[];

  @Field(() => [ID], { description: "All links that fall, in the order of falling. 依次中断的环节" })
  fallenLinkIds!: readonly string[];

  loss!: CutSetLoss;
  answer!: SinglePointsOfFailure;
}

/** A tie without which the network falls apart. */
@ObjectType({ simpleResolvers: true, description: "A tie without which the network falls apart. 桥" })
export class ConnectivityBridge {
  @Field(() => ID, { description: "One end, a link or a component. 一端" })
  from!: string;

  @Field(() => ID, { description: "The other end. 另一端" })
  to!: string;
}

/** The weak places of the chain as a mere network. */
@ObjectType({
  simpleResolvers: true,
  description: "The weak places of the chain as a mere network: connectivity only, not what breaks. 连通性（仅供参照）",
})
export class ChainConnectivity {
  @Field(() => [ID], { description: "Links and components that alone hold parts together. 割点" })
  articulationPointIds!: readonly string[];

  @Field(() => [ConnectivityBridge], { description: "Ties that alone hold parts together. 桥" })
  bridges!: readonly ConnectivityBridge[];

  @Field(() => Remark, { description: "What this says and what it does not. 说明" })
  note!: Remark;
}

/** Whose loss breaks a chain. */
@ObjectType({ implements: Analysis, simpleResolvers: true, description: "Whose loss breaks a chain. 单点失效" })
export class SinglePointsOfFailure extends Analysis {
  @Field(() => Entity, { description: "The chain, link or product. 目标" })
  target!: Entity;

  @Field(() => entityClass("Region"), { description: "The region. 地区" })
  region!: Entity;

  @Field(() => ComponentLevelEnum, { description: "What is taken to fail. 失效单元" })
  level!: string;

  @Field(() => OutsideSupplyEnum, { description: "What is bought outside. 外部供给" })
  outsideSupply!: string;

  @Field(() => Remark, { description: "What the answer speaks of, in words. 口径" })
  scope!: Remark;

  @Field(() => Boolean, { description: "Whether the target stands while nothing fails. 目标是否成立" })
  standing!: boolean;

  @Field(() => Measure, { description: "How likely it is that the target stands. 可靠度" })
  reliability!: Measure;

  @Field(() => Boolean, { description: "Whether importance and reliability are exact, not sampled. 是否精确" })
  exact!: boolean;

  @Field(() => Int, { description: "How many components were looked at. 单元数" })
  componentCount!: number;

  @Field(() => Int, { description: "All minimal cut sets up to this order were found. 已穷尽阶数" })
  completeOrder!: number;

  @Field(() => [ID], { description: "The links bought outside. 外购环节" })
  outsideLinkIds!: readonly string[];

  @Field(() => ChainConnectivity, { description: "The chain as a mere network. 连通性" })
  connectivity!: ChainConnectivity;

  facts!: DiagnosisFacts;
  options!: FailureOptions;
  components!: ChainComponents;
  scored!: FailureOutput;
}
