import { Evidence } from "../../evidence/evidence.types.js";
import { Field, Float, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { DirectionEnum, EntityKind, RelationshipTypeEnum } from "../../graphql/enums.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { Analysis } from "../analysis.types.js";

/** One step of a metapath. */
@ObjectType({ simpleResolvers: true, description: "One step of a metapath. 元路径步" })
export class MetapathHop {
  @Field(() => RelationshipTypeEnum, { description: "The type of the edge. 关系类型" })
  relationshipType!: RelationshipType;

  @Field(() => DirectionEnum, { description: "Which way it is walked; BOTH has no direction. 方向" })
  direction!: Direction;

  @Field(() => EntityKind, { description: "The kind of node that it leads to. 到达的类别" })
  entityKind!: string;
}

/** A kind of path between two entities, with how many there are and how unusual that is. */
@ObjectType({
  simpleResolvers: true,
  description: "A kind of path between two entities, and how unusual it is. 元路径",
})
export class ScoredMetapath {
  @Field(() => ID, { description: "Where its paths begin. 起点标识" })
  fromId!: string;

  @Field(() => ID, { description: "Where they end. 终点标识" })
  toId!: string;

  @Field(() => EntityKind, { description: "The kind of node where they begin. 起点类别" })
  startKind!: string;

  @Field(() => [MetapathHop], { description: "The steps in order. Example: steps { relationshipType }. 各步" })
  steps!: MetapathHop[];

  @Field(() => Float, { description: "PC, the number of its paths; no node twice. 路径数" })
  pathCount!: number;

  @Field(() => Float, { description: "DWPC, its paths weighed down by the degrees along them. 度加权路径数" })
  dwpc!: number;

  @Field(() => Float, {
    nullable: true,
    description: "PathSim from 0 to 1, for ends of one kind and a metapath that reads the same backwards. 路径相似度",
  })
  pathSim!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The share of random graphs with a DWPC as high; null without permutations. p 值",
  })
  pValue!: number | null;

  @Field(() => Float, { nullable: true, description: "The same after Bonferroni. 校正 p 值" })
  adjustedPValue!: number | null;

  @Field(() => Float, { nullable: true, description: "The mean DWPC in random graphs. 随机均值" })
  randomMean!: number | null;

  @Field(() => Int, { description: "How many random graphs were compared. 置换次数" })
  permutations!: number;
}

/** Why entities are connected. */
@ObjectType("WhyConnectedResult", {
  implements: Analysis,
  simpleResolvers: true,
  description: "By what kinds of path entities are linked, and how unusual they are. 关联解释",
})
export class WhyConnectedResult extends Analysis {
  @Field(() => [ScoredMetapath], {
    description:
      "The kinds of path between two of up to five entities, by DWPC, then length; at most 100. Example: metapaths { name pathCount dwpc }. 元路径表",
  })
  metapaths!: ScoredMetapath[];

  @Field(() => Evidence, {
    description:
      "The cheapest paths between any two of them; score is the cost. Example: evidence { paths { score } }. 证据",
  })
  evidence!: Evidence;

  @Field(() => Evidence, {
    nullable: true,
    description:
      "The tree that joins three or more of them, as nodes and relationships. Example: tree { nodes { id } }. 连接树",
  })
  tree!: Evidence | null;

  @Field(() => Float, { nullable: true, description: "The sum of the tree's costs. Example: treeCost → 3.2. 树的代价" })
  treeCost!: number | null;

  @Field(() => [[ID]], {
    description:
      "The entities that hang together within the hops, group by group. Example: groups → [[a, b], [c]]. 连通分组",
  })
  groups!: string[][];
}
