import type { Context } from "../../graphql/context.js";
import { Arg, Ctx, ID, Int, Query, Resolver } from "../../graphql/decorators.js";
import { EntityKind, RelationshipTypeEnum } from "../../graphql/enums.js";
import { DateScalar } from "../../graphql/scalars.js";
import { readSubgraph } from "./subgraph.service.js";
import { Subgraph, type SubgraphEdges, SubgraphEdgesEnum } from "./subgraph.types.js";

/** Gives a part of the graph, for pictures. */
@Resolver()
export class SubgraphResolver {
  @Query(() => Subgraph, {
    nullable: true,
    complexity: ({ args, childComplexity }) => 1 + Number(args["maxNodes"]) * Math.max(1, childComplexity),
    description:
      'What surrounds some entities, nodes and relationships once each. Example: subgraph(ids: ["ent:603305"], hops: 2) { nodes { id name } relationships { id type } }. 子图',
  })
  subgraph(
    @Ctx() context: Context,
    @Arg("ids", () => [ID], { description: "Where it starts, at most 100 ids that exist. 起始实体" }) ids: string[],
    @Arg("hops", () => Int, {
      defaultValue: 1,
      description:
        "How many steps, from 0 to 3; no step goes on from a region, an industry, a document or a data set. 步数",
    })
    hops: number,
    @Arg("edges", () => SubgraphEdgesEnum, { defaultValue: "INDUCED", description: "Which relationships. 边的范围" })
    edges: SubgraphEdges,
    @Arg("relationshipTypes", () => [RelationshipTypeEnum], {
      nullable: true,
      description: "Only over these types; all if not given. 关系类型",
    })
    relationshipTypes: string[] | null,
    @Arg("kinds", () => [EntityKind], {
      nullable: true,
      description:
        "Only to these kinds; if not given, all but claims, coverages, codes, data sets and decisions. 实体类别",
    })
    kinds: string[] | null,
    @Arg("maxNodes", () => Int, { defaultValue: 300, description: "From 1 to 1000. 节点上限" }) maxNodes: number,
    @Arg("maxRelationships", () => Int, { defaultValue: 1000, description: "From 1 to 5000. 关系上限" })
    maxRelationships: number,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
    asOf: string | null,
  ): Promise<Subgraph> {
    const which = { relationshipTypes: relationshipTypes ?? null, kinds: kinds ?? null, asOf: asOf ?? null };
    return readSubgraph(context, { ids, hops, edges, maxNodes, maxRelationships, ...which });
  }
}
