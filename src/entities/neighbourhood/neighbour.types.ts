import { Field, Int, ObjectType } from "../../graphql/decorators.js";
import { DirectionEnum, RelationshipTypeEnum } from "../../graphql/enums.js";
import { PageInfo } from "../../graphql/page-info.types.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { Entity } from "../entity/entity.types.js";
import { Relationship } from "../relations/relationship.types.js";

/** How many relationships of one type and direction an entity has. */
@ObjectType({
  simpleResolvers: true,
  description: "How many relationships of a type and direction there are. 关系计数",
})
export class RelationshipCount {
  @Field(() => RelationshipTypeEnum, { description: "The type. 关系类型" })
  type!: RelationshipType;

  @Field(() => DirectionEnum, { description: "From the entity, towards it, or BOTH for undirected types. 方向" })
  direction!: Direction;

  @Field(() => Int, { description: "How many hold at that date. 数量" })
  count!: number;
}

/** One neighbour, and the relationship that leads to it. */
@ObjectType({ simpleResolvers: true, description: "A neighbour, and the relationship that leads to it. 邻居" })
export class NeighbourEdge {
  @Field(() => String, { description: "The place of this edge in its list. 游标" })
  cursor!: string;

  @Field(() => Relationship, { description: "The relationship, with its claims. 关系" })
  relationship!: Relationship;

  @Field(() => Entity, { description: "What it leads to. 对方" })
  node!: Entity;
}

/** A page of neighbours. */
@ObjectType({ simpleResolvers: true, description: "A page of neighbours, by the relationships' ids. 邻居列表" })
export class NeighbourConnection {
  count!: () => Promise<number>;

  @Field(() => [NeighbourEdge], { description: "The edges of this page. 边" })
  edges!: NeighbourEdge[];

  @Field(() => PageInfo, { description: "Where the page ends. 分页信息" })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many there are in all; counted only when asked for. 总数" })
  totalCount(): Promise<number> {
    return this.count();
  }
}
