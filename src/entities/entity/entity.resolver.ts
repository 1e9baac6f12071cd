import type { Context } from "../../graphql/context.js";
import { reads } from "../../graphql/asked-columns.js";
import { Arg, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { checkIds } from "../../graphql/page-args.js";
import { DateScalar } from "../../graphql/scalars.js";
import { loadRowClaim, relationshipOfRowClaim } from "../claim/claim.loaders.js";
import { loadRelationship } from "../relations/relationship.loaders.js";
import { loadEntity } from "./entity.loaders.js";
import { Entity, Node } from "./entity.types.js";

/** Finds what has an id: entities, relationships by their own ids, and claims that stand for rows of tables. */
function find(context: Context, id: string, asOf: string | null): Promise<Node | null> {
  const rowOf = relationshipOfRowClaim(id);
  if (rowOf !== null) return loadRowClaim(context, rowOf, asOf);
  return id.startsWith("rel:") ? loadRelationship(context, id, asOf) : loadEntity(context, id, asOf);
}

/** Everything with an id, and what every entity has. */
@Resolver(() => Entity)
export class EntityResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'What has this id; the id of a merged entity gives what it was merged into. Example: node(id: "ent:603305") { id }. 按标识查找',
  })
  node(
    @Arg("id", () => ID, { description: "An id with its prefix. 标识" }) id: string,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day asked for. 查询日期" }) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    return find(context, id, asOf ?? null);
  }

  @Query(() => [Node], {
    nullable: "items",
    complexity: ({ args, childComplexity }) =>
      ((args["ids"] as unknown[] | undefined)?.length ?? 1) * Math.max(1, childComplexity),
    description: "What has these ids, in their order, null where absent; at most 100. 批量查找",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "At most 100 ids. 标识列表" }) ids: string[],
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day asked for. 查询日期" }) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<(Node | null)[]> {
    return Promise.all(checkIds(ids).map((id) => find(context, id, asOf ?? null)));
  }

  @FieldResolver(() => String, { description: "The name in a language, the other where it has none. 显示名称" })
  @Extensions(reads("name", "nameEn"))
  displayName(@Root() entity: Entity, @LangArg() lang: Language): string {
    return lang === "EN" ? (entity.nameEn ?? entity.name) : entity.name;
  }
}
