import type { Context } from "../../graphql/context.js";
import { type AskedInfo, reads } from "../../graphql/asked-columns.js";
import { Arg, Ctx, Extensions, FieldResolver, Float, Info, Int, Resolver, Root } from "../../graphql/decorators.js";
import { OrderDirectionEnum, ValidityEnum } from "../../graphql/enums.js";
import { listCost, pageSizes } from "../../graphql/page-args.js";
import type { RelationEnd } from "../../ontology/relationship-type-spec.js";
import { relationshipOf, type RelationshipType, relationshipTypeNames } from "../../ontology/relationship-types.js";
import { typeClass } from "../entity/entity-classes.js";
import type { Entity } from "../entity/entity.types.js";
import { filterClass } from "../lists/filter.types.js";
import { orderEnum } from "../lists/order.types.js";
import { relationClasses, type RelationConnection } from "./define-relation.js";
import { loadRelation } from "./relation.loaders.js";
import { defineReading } from "./relation-reading.js";
import type { Validity } from "./validity.js";

/** Makes the resolver of one end of a relation: a field on one type that gives a connection to another. */
function defineRelationResolver(type: RelationshipType, end: RelationEnd): new () => object {
  const { noun, en, zh, properties } = relationshipOf(type);
  const classes = relationClasses(noun, end.node, properties);
  const reading = defineReading(type, end, classes);
  const description = `The ${end.field} by ${type} (${en}). ${zh}`;

  @Resolver(() => typeClass(end.on))
  class RelationResolver {
    // The method bears the field's name: TypeGraphQL finds a type's field resolvers by the names of their methods.
    @FieldResolver(() => classes.Connection, { description, complexity: listCost })
    @Extensions(reads("id"))
    [end.field](
      @Root() from: Entity,
      @Ctx() context: Context,
      @Info() info: AskedInfo,
      @Arg("first", () => Int, { defaultValue: pageSizes.usual, description: "From 1 to 100. 每页个数" }) first: number,
      @Arg("after", () => String, { nullable: true, description: "The endCursor of the page before. 游标" }) after:
        | string
        | null,
      @Arg("filter", () => filterClass(end.node), { nullable: true, description: "Tests of what it leads to. 筛选" })
      filter: unknown,
      @Arg("validity", () => ValidityEnum, { defaultValue: "CURRENT", description: "With respect to asOf. 有效性" })
      validity: Validity,
      @Arg("minConfidence", () => Float, { defaultValue: 0, description: "From 0 to 1. 最低置信度" })
      minConfidence: number,
      @Arg("orderBy", () => orderEnum(end.node), {
        nullable: true,
        description: "The order; by name if not given. 排序",
      })
      orderBy: string | null,
      @Arg("direction", () => OrderDirectionEnum, { defaultValue: "ASC", description: "Which way. 排序方向" })
      direction: "ASC" | "DESC",
    ): Promise<RelationConnection> {
      const page = {
        first,
        after: after ?? null,
        filter,
        orderBy: orderBy ?? null,
        direction,
        validity,
        minConfidence,
      };
      return loadRelation(context, reading, from, page, info);
    }
  }
  return RelationResolver;
}

/** The resolvers of every relation, one for each end of the table of edges. */
export const relationResolvers = relationshipTypeNames.flatMap((type) =>
  relationshipOf(type).ends.map((end) => defineRelationResolver(type, end)),
);
