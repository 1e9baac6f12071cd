import { entityClass } from "../../entities/entity/entity-classes.js";
import { Entity } from "../../entities/entity/entity.types.js";
import { Evidence, EvidencePath } from "../../evidence/evidence.types.js";
import { Measure } from "../../evidence/measure.types.js";
import { Field, Float, Int, ObjectType } from "../../graphql/decorators.js";
import { RelationshipTypeEnum } from "../../graphql/enums.js";
import { Analysis, Remark } from "../analysis.types.js";

/** A figure of the network with and without the bridge, beside what chance does. */
@ObjectType({
  simpleResolvers: true,
  description: "A figure with and without the bridge, beside that of as many random edges less. 变化",
})
export class BridgeChange {
  @Field(() => Measure, { description: "With the bridge. 有桥时" })
  before!: Measure;

  @Field(() => Measure, { description: "Without the bridge, over the same nodes. 去桥后" })
  after!: Measure;

  @Field(() => Measure, { description: "After less before; a loss is negative. 变化" })
  change!: Measure;

  @Field(() => Float, { description: "The mean change when as many random edges are taken away. 随机均值" })
  randomMean!: number;

  @Field(() => Float, { description: "The standard deviation of those changes over the draws. 随机标准差" })
  randomDeviation!: number;

  @Field(() => Int, { description: "In how many draws it fell at least as far. 随机不亚于此的次数" })
  randomAtLeast!: number;
}

/** An enterprise and an institute that are near through the bridge alone. */
@ObjectType({
  simpleResolvers: true,
  description: "An enterprise and an institute that are within three steps through the bridge alone. 失去的组合",
})
export class LostPair {
  @Field(() => entityClass("Enterprise"), { description: "The enterprise. 企业" })
  enterprise!: Entity;

  @Field(() => Entity, { description: "The institute. 科研院所" })
  institute!: Entity;

  @Field(() => Int, { description: "Steps between them with the bridge, from 1 to 3. 有桥时步数" })
  stepsBefore!: number;

  @Field(() => Int, { nullable: true, description: "Steps without it; null where no way is left. 去桥后步数" })
  stepsAfter!: number | null;

  @Field(() => EvidencePath, { description: "The way that is lost. Example: path { sentence { text } }. 失去的路径" })
  path!: EvidencePath;

  @Field(() => Remark, { description: "The loss in words. Example: finding { sentence { text } }. 语句" })
  finding!: Remark;
}

/** How a node of the bridge stands in the network. */
@ObjectType({ simpleResolvers: true, description: "How a node of the bridge stands in the network. 桥上节点" })
export class BridgeNode {
  @Field(() => Entity, { description: "The node. 节点" })
  node!: Entity;

  @Field(() => Measure, {
    description: "Burt's constraint: near 0 for a broker, near 1 where all contacts know each other. 约束度",
  })
  constraint!: Measure;

  @Field(() => Measure, { description: "Contacts less what they share, from 1 to their number. 有效规模" })
  effectiveSize!: Measure;

  @Field(() => Measure, { description: "Share of shortest paths through it, from 0 to 1. 中介中心度" })
  betweenness!: Measure;

  @Field(() => Int, { description: "The densest core that it lies in. 核数" })
  coreNumber!: number;
}

/** A problem that was solved where the bridge links those who took part. */
@ObjectType({
  simpleResolvers: true,
  description: "A problem solved by a project whose participants are linked through the bridge. 经桥解决的难题",
})
export class BridgedProblem {
  @Field(() => entityClass("TechnicalProblem"), { description: "The problem. 难题" })
  problem!: Entity;

  @Field(() => entityClass("Project"), { description: "The project that solved it. 联合攻关" })
  project!: Entity;

  @Field(() => EvidencePath, { description: "How the bridge links them. Example: path { sentence { text } }. 路径" })
  path!: EvidencePath;

  @Field(() => Remark, {
    description: "The part of the bridge in words: TOOK_PART, BROKERED or LINKED. Example: part { code }. 作用",
  })
  part!: Remark;
}

/** What a bridge adds. */
@ObjectType("BridgeValueResult", {
  implements: Analysis,
  simpleResolvers: true,
  description: "What the network has with a bridge and has not without it; an association, never a cause. 桥的作用",
})
export class BridgeValueResult extends Analysis {
  @Field(() => [RelationshipTypeEnum], { description: "The relationship types taken away. 去掉的关系类型" })
  relationshipTypes!: readonly string[];

  @Field(() => [Entity], { description: "The nodes taken away, or whose edges are. 去掉的节点" })
  bridgeNodes!: Entity[];

  @Field(() => entityClass("Region"), { nullable: true, description: "The region. 地区" })
  region!: Entity | null;

  @Field(() => Int, { description: "Nodes that are measured. 节点数" })
  nodeCount!: number;

  @Field(() => Int, { description: "Linked pairs of nodes before. 连线数" })
  edgeCount!: number;

  @Field(() => Int, { description: "Linked pairs of nodes that come apart. 去掉的连线数" })
  removedEdgeCount!: number;

  @Field(() => BridgeChange, {
    nullable: true,
    description: "Pairs of an enterprise and an institute within three steps; null when refused. 三步内企业与院所组合",
  })
  pairs!: BridgeChange | null;

  @Field(() => BridgeChange, {
    nullable: true,
    description: "Mean of inverse distances between all nodes, from 0 to 1; null when refused. 全局效率",
  })
  efficiency!: BridgeChange | null;

  @Field(() => BridgeChange, {
    nullable: true,
    description: "Nodes of the largest connected part; null when refused. 最大连通部分",
  })
  largestComponent!: BridgeChange | null;

  @Field(() => [LostPair], { description: "Pairs lost, the nearest first, then by id; the first ones. 失去的组合" })
  lostPairs!: LostPair[];

  @Field(() => [BridgeNode], { description: "Nodes of the bridge by betweenness, then id; the first ones. 桥上节点" })
  nodes!: BridgeNode[];

  @Field(() => [BridgedProblem], { description: "Problems solved on ways through the bridge. 经桥解决的难题" })
  problems!: BridgedProblem[];

  @Field(() => [Remark], { description: "The answer in words. Example: findings { sentence { text } }. 结论" })
  findings!: Remark[];

  @Field(() => Evidence, { nullable: true, description: "The bridge's edges and all ways named, to be drawn. 证据" })
  evidence!: Evidence | null;
}
