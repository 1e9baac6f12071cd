import type { Context } from "../../graphql/context.js";
import { Arg, Ctx, ID, Int, Query, Resolver } from "../../graphql/decorators.js";
import { EntityKind } from "../../graphql/enums.js";
import { listCost, pageSizes } from "../../graphql/page-args.js";
import { DateScalar } from "../../graphql/scalars.js";
import { search } from "./search.service.js";
import { SearchConnection } from "./search.types.js";

/** Finds entities by what people type. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    complexity: listCost,
    description:
      'Entities by name, alias, former name, code, pinyin or its initials, the best first. Finds 旭升集团 by its initials. Example: search(text: "xsjt") { edges { score node { id } } }. 搜索',
  })
  async search(
    @Ctx() context: Context,
    @Arg("text", () => String, { description: "What to look for; the first 64 characters count. 搜索词" }) text: string,
    @Arg("kinds", () => [EntityKind], {
      nullable: true,
      description:
        "Only these kinds; if not given, all but claims, coverages, codes, data sets and decisions. 实体类别",
    })
    kinds: string[] | null,
    @Arg("regionId", () => ID, { nullable: true, description: "Only what lies in this region or below it. 所在地区" })
    regionId: string | null,
    @Arg("first", () => Int, { defaultValue: pageSizes.usual, description: "From 1 to 100. 每页个数" }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The endCursor of the page before. 游标" }) after:
      | string
      | null,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
    asOf: string | null,
  ): Promise<SearchConnection> {
    const page = {
      text,
      kinds: kinds ?? null,
      regionId: regionId ?? null,
      first,
      after: after ?? null,
      asOf: asOf ?? null,
    };
    return Object.assign(new SearchConnection(), await search(context, page));
  }
}
