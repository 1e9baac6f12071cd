import { ArgsType, Field, Float, ID, Int } from "../../graphql/decorators.js";
import { DirectionEnum, EntityKind, RelationshipTypeEnum } from "../../graphql/enums.js";
import { DateScalar } from "../../graphql/scalars.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import { type PathMode, PathModeEnum } from "./paths.types.js";

/** What every question about ways through the graph takes, but for its date. */
@ArgsType()
export class WalkArgs {
  @Field(() => Int, { defaultValue: 6, description: "The most edges of a path, from 1 to 12. 最多步数" })
  maxHops!: number;

  @Field(() => [RelationshipTypeEnum], {
    nullable: true,
    description: "Types to walk; all but ABOUT, STATED_IN and HAS_CODE if not given. 关系类型",
  })
  relationshipTypes?: string[] | null;

  @Field(() => [EntityKind], {
    nullable: true,
    description: "Kinds that may lie between the ends; a hub kind named here is not avoided. 允许经过的类别",
  })
  allowKinds?: string[] | null;

  @Field(() => [EntityKind], {
    nullable: true,
    description:
      "Kinds that may not lie between the ends; hubs such as regions if not given, none if empty. 避开的类别",
  })
  avoidKinds?: string[] | null;

  @Field(() => Float, { defaultValue: 0, description: "Edges below this confidence are left out. 最低置信度" })
  minConfidence!: number;

  @Field(() => Int, {
    defaultValue: 20_000,
    description:
      "A level with more nodes is not gone on from, from 1 to 50000; the answer is then TRUNCATED. 每层节点上限",
  })
  maxFrontier!: number;
}

/** What questions about directed ways take beside. */
@ArgsType()
export class DirectedWalkArgs extends WalkArgs {
  @Field(() => [ID], { description: "Where paths end; at most 100 ids. 终点" })
  toIds!: string[];

  @Field(() => DirectionEnum, {
    defaultValue: "BOTH",
    description: "OUT walks every edge along its direction, IN against it; undirected edges go either way. 方向",
  })
  direction!: Direction;
}

/** What paths from an entity are asked with; the date is the entity's. */
@ArgsType()
export class EntityPathsArgs extends DirectedWalkArgs {
  @Field(() => PathModeEnum, { defaultValue: "K_SHORTEST", description: "Which paths. 路径方式" })
  mode!: PathMode;

  @Field(() => Int, { defaultValue: 5, description: "The most paths, from 1 to 50; raising it only appends. 路径数" })
  k!: number;

  @Field(() => [RelationshipTypeEnum], {
    nullable: true,
    description: "The types of a path's edges in order; paths then have just that length. 类型序列",
  })
  typeSequence?: string[] | null;

  @Field(() => [DirectionEnum], {
    nullable: true,
    description: "One direction for each type of the sequence. 各步方向",
  })
  directions?: Direction[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Only paths along which time does not run backwards; ended edges count too. 时间先后",
  })
  timeRespecting!: boolean;
}

/** What `paths` is asked with. */
@ArgsType()
export class PathsArgs extends EntityPathsArgs {
  @Field(() => [ID], { description: "Where paths begin; at most 100 ids. 起点" })
  fromIds!: string[];

  @Field(() => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
  asOf?: string | null;
}

/** What `reachable` is asked with. */
@ArgsType()
export class ReachableArgs extends DirectedWalkArgs {
  @Field(() => [ID], { description: "Where ways begin; at most 100 ids. 起点" })
  fromIds!: string[];

  @Field(() => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
  asOf?: string | null;
}

/** What `whyConnected` is asked with. */
@ArgsType()
export class WhyConnectedArgs extends WalkArgs {
  @Field(() => [ID], { description: "From 2 to 50 ids. 实体标识" })
  ids!: string[];

  @Field(() => Int, { defaultValue: 3, description: "The most steps of a metapath, from 1 to 4. 元路径长度" })
  metapathLength!: number;

  @Field(() => Int, { defaultValue: 5, description: "The most paths, from 1 to 50. 路径数" })
  k!: number;

  @Field(() => Float, { defaultValue: 0.4, description: "The exponent w that weighs degrees down, from 0 to 1. 阻尼" })
  damping!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description: "Random graphs to compare with, from 0 to 1000; 0 gives no significance. 置换次数",
  })
  permutations!: number;

  @Field(() => Int, { defaultValue: 1, description: "The seed of the random graphs. 随机种子" })
  seed!: number;

  @Field(() => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
  asOf?: string | null;
}
