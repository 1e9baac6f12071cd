import { entityClass } from "../entities/entity/entity-classes.js";
import { Entity } from "../entities/entity/entity.types.js";
import { Relationship } from "../entities/relations/relationship.types.js";
import { Field, Float, ID, ObjectType } from "../graphql/decorators.js";

/** One step of a path. */
@ObjectType({
  simpleResolvers: true,
  description: "One step of a path: the node reached, and the edge that leads to it. 路径步",
})
export class PathStep {
  @Field(() => ID, { description: "The node reached. 节点标识" })
  nodeId!: string;

  @Field(() => ID, { nullable: true, description: "The edge that leads to it; null at the start. 关系标识" })
  relationshipId!: string | null;

  @Field(() => Boolean, { description: "Whether the edge is walked in its own direction. 是否正向" })
  forward!: boolean;
}

/** A path between two entities. */
@ObjectType({ simpleResolvers: true, description: "A path between two entities. 路径" })
export class EvidencePath {
  @Field(() => [PathStep], { description: "The steps, the start first. 步骤" })
  steps!: PathStep[];

  @Field(() => Float, { nullable: true, description: "The path's score or cost, as the method defines it. 得分" })
  score!: number | null;

  /** What the path's sentence is made of: the nodes and edges of its evidence. */
  evidence!: Evidence;
}

/** What an answer rests on, ready to be drawn: nodes and relationships once each. */
@ObjectType({ simpleResolvers: true, description: "What an answer rests on, ready to be drawn. 证据" })
export class Evidence {
  @Field(() => [Entity], { description: "The nodes, once each. 节点" })
  nodes!: Entity[];

  @Field(() => [Relationship], { description: "The relationships, once each. 关系" })
  relationships!: Relationship[];

  @Field(() => [EvidencePath], { description: "Paths through them. 路径" })
  paths!: EvidencePath[];

  @Field(() => [entityClass("Claim")], { description: "The claims that they rest on. 依据" })
  claims!: Entity[];
}
