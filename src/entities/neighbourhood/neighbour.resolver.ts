import type { Context } from "../../graphql/context.js";
import { reads } from "../../graphql/asked-columns.js";
import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from "../../graphql/decorators.js";
import { DirectionEnum, EntityKind, RelationshipTypeEnum, ValidityEnum } from "../../graphql/enums.js";
import { listCost, pageSizes } from "../../graphql/page-args.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import { Entity } from "../entity/entity.types.js";
import { filterClass } from "../lists/filter.types.js";
import type { Validity } from "../relations/validity.js";
import { loadNeighbours, loadRelationshipCounts } from "./neighbour.loaders.js";
import { NeighbourConnection, RelationshipCount } from "./neighbour.types.js";

/** What surrounds an entity, whatever the type of the relationship. */
@Resolver(() => Entity)
export class NeighbourResolver {
  @FieldResolver(() => [RelationshipCount], {
    complexity: 1,
    description: "How many relationships it has at that date, by type and direction. 关系计数",
  })
  @Extensions(reads("id"))
  relationshipCounts(@Root() entity: Entity, @Ctx() context: Context): Promise<RelationshipCount[]> {
    return loadRelationshipCounts(context, entity);
  }

  @FieldResolver(() => NeighbourConnection, {
    complexity: listCost,
    description:
      "What it is related to, with the relationships. Example: neighbours(relationshipTypes: [CO_BUILDS], first: 10). 邻居",
  })
  @Extensions(reads("id"))
  neighbours(
    @Root() entity: Entity,
    @Ctx() context: Context,
    @Arg("relationshipTypes", () => [RelationshipTypeEnum], {
      nullable: true,
      description: "Only over these types; all if not given. 关系类型",
    })
    relationshipTypes: string[] | null,
    @Arg("kinds", () => [EntityKind], { nullable: true, description: "Only these kinds; all if not given. 实体类别" })
    kinds: string[] | null,
    @Arg("direction", () => DirectionEnum, {
      defaultValue: "BOTH",
      description: "Which way the edges point; undirected types are read either way. 方向",
    })
    direction: Direction,
    @Arg("filter", () => filterClass("Entity"), { nullable: true, description: "Tests of the neighbours. 筛选" })
    filter: unknown,
    @Arg("validity", () => ValidityEnum, { defaultValue: "CURRENT", description: "With respect to asOf. 有效性" })
    validity: Validity,
    @Arg("first", () => Int, { defaultValue: pageSizes.usual, description: "From 1 to 100. 每页个数" }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The endCursor of the page before. 游标" }) after:
      | string
      | null,
  ): Promise<NeighbourConnection> {
    const which = { relationshipTypes: relationshipTypes ?? null, kinds: kinds ?? null, direction, filter, validity };
    return loadNeighbours(context, entity, { ...which, first, after: after ?? null });
  }
}
