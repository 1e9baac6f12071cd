import { Field, Float, ID, InputType, Int } from "../graphql/decorators.js";
import { RelationshipTypeEnum } from "../graphql/enums.js";
import type { RelationshipType } from "../ontology/relationship-types.js";

/** A node that exists in the scenario only; its kind is what its id's prefix says. */
@InputType({ description: "A node that exists in the scenario only. 假设的节点" })
export class ScenarioNodeInput {
  @Field(() => ID, { description: "A new id; its prefix (ent:, prd:, link:) says what it is. 标识" })
  id!: string;

  @Field(() => String, { description: "Its name. 名称" })
  name!: string;

  @Field(() => Boolean, { defaultValue: false, description: "An enterprise: whether it is listed. 是否上市" })
  listed!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "An enterprise: whether it is above designated size. 是否规上",
  })
  aboveDesignatedSize!: boolean;
}

/** An edge that exists in the scenario only. */
@InputType({ description: "An edge that exists in the scenario only; it holds at every date. 假设的关系" })
export class ScenarioEdgeInput {
  @Field(() => RelationshipTypeEnum, {
    description:
      "One of PRODUCES, REALIZES, REQUIRES, HAS_LINK, UPSTREAM_OF, LOCATED_IN, IN_INDUSTRY, SUPPLIES. 关系类型",
  })
  type!: RelationshipType;

  @Field(() => ID, { description: "Where it starts: a stored or an added node. 起点" })
  from!: string;

  @Field(() => ID, { description: "Where it leads: a stored or an added node. 终点" })
  to!: string;

  @Field(() => Float, { nullable: true, description: "From 0 to 1; 1 if not given. 置信度" })
  confidence?: number | null;

  @Field(() => Int, { nullable: true, description: "REQUIRES, UPSTREAM_OF: 2, 1 or 0. 必要性" })
  essentiality?: number | null;

  @Field(() => String, { nullable: true, description: "REQUIRES: the group of alternatives. 替代组" })
  group?: string | null;

  @Field(() => ID, { nullable: true, description: "SUPPLIES: what is supplied. 所供产品" })
  productId?: string | null;

  @Field(() => Float, { nullable: true, description: "SUPPLIES: how much, in the table's unit. 金额" })
  amount?: number | null;

  @Field(() => Float, { nullable: true, description: "PRODUCES: the output. 产量" })
  output?: number | null;
}

/** What would be different: nothing of it is stored. */
@InputType({ description: "What would be different: added and removed nodes and edges; nothing is stored. 情景" })
export class ScenarioInput {
  @Field(() => [ScenarioNodeInput], { defaultValue: [], description: "Enterprises, products, links. 新增节点" })
  addNodes!: ScenarioNodeInput[];

  @Field(() => [ScenarioEdgeInput], { defaultValue: [], description: "Edges among stored and added nodes. 新增关系" })
  addEdges!: ScenarioEdgeInput[];

  @Field(() => [ID], { defaultValue: [], description: "Enterprises and links that go, with their edges. 移除节点" })
  removeNodeIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: "Edges that go, by relationshipId. 移除关系" })
  removeRelationshipIds!: string[];
}
