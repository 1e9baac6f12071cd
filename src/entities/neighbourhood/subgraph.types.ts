import { Field, ObjectType } from "../../graphql/decorators.js";
import { registerTerms } from "../../graphql/enums.js";
import { Entity } from "../entity/entity.types.js";
import { Relationship } from "../relations/relationship.types.js";

type Question = { childComplexity: number };

/** Which relationships a subgraph shows. */
export type SubgraphEdges = "INDUCED" | "TRAVERSED";

/** Which relationships a subgraph shows, as the API names it. */
export const SubgraphEdgesEnum = registerTerms("SubgraphEdges", "Which relationships a subgraph shows. 子图的边", {
  INDUCED: { en: "all relationships among its nodes", zh: "节点间全部关系" },
  TRAVERSED: { en: "those over which its nodes were reached", zh: "经过的关系" },
} satisfies Record<SubgraphEdges, { en: string; zh: string }>);

/** A part of the graph, ready to be drawn. */
@ObjectType({
  simpleResolvers: true,
  description: "A part of the graph, ready to be drawn: nodes and relationships once each. 子图",
})
export class Subgraph {
  @Field(() => [Entity], {
    complexity: ({ childComplexity }: Question) => Math.max(1, childComplexity),
    description: "The nodes, once each: those asked for, then the nearer ones first. 节点",
  })
  nodes!: Entity[];

  @Field(() => [Relationship], {
    complexity: ({ childComplexity }: Question) => Math.max(1, childComplexity),
    description: "The relationships, once each; both their ends are among the nodes. 关系",
  })
  relationships!: Relationship[];

  @Field(() => Boolean, { description: "Whether a limit left something out. 是否截断" })
  truncated!: boolean;

  @Field(() => [String], {
    description:
      "The limits that were met: maxNodes, maxRelationships, relationshipsPerNode (100 at each step), frontier (200 nodes at each step). 触及的上限",
  })
  limits!: string[];
}
