import { ArgsType, Field, ID, Int } from "../../graphql/decorators.js";
import { EntityKind, RelationshipTypeEnum } from "../../graphql/enums.js";
import { GraphStateArgs } from "../../graphql/graph-state.args.js";

/** What every question about a bridge may say, but for what the bridge is. */
@ArgsType()
export class NetworkArgs extends GraphStateArgs {
  @Field(() => [RelationshipTypeEnum], {
    nullable: true,
    description: "Types that make up the network; all that join two nodes that take part if not given. 网络关系类型",
  })
  networkTypes?: string[] | null;

  @Field(() => [EntityKind], {
    nullable: true,
    description: "What counts as an institute; RESEARCH_INSTITUTE if not given. 院所类别",
  })
  instituteKinds?: string[] | null;

  @Field(() => Int, { defaultValue: 1, description: "The seed of all that is drawn at random. 随机种子" })
  seed!: number;

  @Field(() => Int, { defaultValue: 10, description: "How often random edges are taken away, 1 to 100. 随机次数" })
  draws!: number;

  @Field(() => Int, { defaultValue: 10, description: "The most pairs and nodes listed, from 1 to 50. 列出个数" })
  first!: number;
}

/** What is asked of one node: its whole part, or that by some types. */
@ArgsType()
export class NodeBridgeArgs extends NetworkArgs {
  @Field(() => [RelationshipTypeEnum], {
    nullable: true,
    description: "Only its edges of these types are taken away; with all others stays the node. 关系类型",
  })
  relationshipTypes?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Only what lies within three steps of this region. 地区" })
  regionId?: string | null;
}

/** What is asked of a region. */
@ArgsType()
export class RegionBridgeArgs extends NetworkArgs {
  @Field(() => [RelationshipTypeEnum], {
    nullable: true,
    description: "The types that are taken away; with nodeIds only the edges of those nodes. 关系类型",
  })
  relationshipTypes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "The nodes that are taken away; at most 100. 节点" })
  nodeIds?: string[] | null;
}

/** What `bridgeValue` is asked with. */
@ArgsType()
export class BridgeValueArgs extends RegionBridgeArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Only enterprises here, and only what lies within three steps of the region. 地区",
  })
  regionId?: string | null;
}
