import type { Context } from "../../graphql/context.js";
import { type AskedInfo, oncePerQuestion } from "../../graphql/asked-columns.js";
import { Arg, Ctx, Field, Info, Int, ObjectType, Query, Resolver } from "../../graphql/decorators.js";
import { definePage } from "../../graphql/define-page.js";
import { OrderDirectionEnum } from "../../graphql/enums.js";
import { listCost, pageSizes } from "../../graphql/page-args.js";
import { DateScalar } from "../../graphql/scalars.js";
import { type EntityLabel, entityLabels, kindOf } from "../../ontology/entity-kinds.js";
import { entityClass } from "../entity/entity-classes.js";
import type { Entity } from "../entity/entity.types.js";
import { askedColumnsOf } from "../entity/entity-columns.js";
import { filterClass } from "./filter.types.js";
import { type EntityPage, listEntities } from "./list.service.js";
import { orderEnum } from "./order.types.js";

/** Makes the connection type of a label, `EnterpriseConnection`. */
function defineConnection(label: EntityLabel): new () => EntityPage {
  @ObjectType(`${label}Edge`, { simpleResolvers: true, description: `An entry of a list of ${label}. 列表项` })
  class Edge {
    @Field(() => String, { description: "The place of this entry. 游标" })
    cursor!: string;

    @Field(() => entityClass(label), { description: "The entity. 实体" })
    node!: Entity;
  }

  return definePage(label, Edge, { page: `A page of ${label}. 列表`, edges: "The entries of this page. 列表项" });
}

// Made before any schema is built, so that whoever names one finds it registered.
const connections = new Map(entityLabels.map((label) => [label, defineConnection(label)]));

/** The connection type of a label. */
export function connectionClass(label: EntityLabel): new () => EntityPage {
  const found = connections.get(label);
  if (found === undefined) throw new Error(`There is no label ${label}.`);
  return found;
}

/** Makes the root list of a label: `enterprises(first, after, filter, orderBy, asOf)`. */
function defineListResolver(label: EntityLabel): new () => object {
  const { list, en, zh } = kindOf(label);
  const Connection = connectionClass(label);
  const columnsAsked = oncePerQuestion((info) => askedColumnsOf(label, info));

  @Resolver()
  class ListResolver {
    @Query(() => Connection, {
      name: list,
      nullable: true,
      complexity: listCost,
      description: `Entities of the kind ${en}, by name. ${zh}`,
    })
    async list(
      @Ctx() context: Context,
      @Info() info: AskedInfo,
      @Arg("first", () => Int, { defaultValue: pageSizes.usual, description: "From 1 to 100. 每页个数" }) first: number,
      @Arg("after", () => String, { nullable: true, description: "The endCursor of the page before. 游标" }) after:
        | string
        | null,
      @Arg("filter", () => filterClass(label), { nullable: true, description: "Tests that all must hold. 筛选" })
      filter: unknown,
      @Arg("orderBy", () => orderEnum(label), { nullable: true, description: "The order; by name if not given. 排序" })
      orderBy: string | null,
      @Arg("direction", () => OrderDirectionEnum, { defaultValue: "ASC", description: "Which way. 排序方向" })
      direction: "ASC" | "DESC",
      @Arg("asOf", () => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
      asOf: string | null,
    ): Promise<EntityPage> {
      const page = {
        first,
        after: after ?? null,
        filter,
        orderBy: orderBy ?? null,
        direction,
        asOf: asOf ?? null,
        columns: columnsAsked(info),
      };
      return Object.assign(new Connection(), await listEntities(context, label, page));
    }
  }
  return ListResolver;
}

/** Read where they belong: codes from their holders, decisions from what they decide; claims and coverage have analyses of that name. */
const unlisted: ReadonlySet<EntityLabel> = new Set(["Code", "Decision", "Claim", "Coverage"]);

/** The resolvers of all root lists. */
export const listResolvers = entityLabels.filter((label) => !unlisted.has(label)).map(defineListResolver);
