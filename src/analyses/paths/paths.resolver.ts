import { Entity } from "../../entities/entity/entity.types.js";
import type { Context } from "../../graphql/context.js";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "../../graphql/decorators.js";
import { answerFresh, type Freshness, FreshnessArg } from "../freshness.js";
import { EntityPathsArgs, PathsArgs, ReachableArgs } from "./paths.args.js";
import { findPaths } from "./paths.service.js";
import { PathsResult, ReachableResult } from "./paths.types.js";
import { findReachable } from "./reachable.service.js";

/** What a search costs before anything of its answer is read. */
export const searchCost = 200;

interface CostArguments {
  readonly args: Record<string, unknown>;
  readonly childComplexity: number;
}

/** What an answer of k paths costs: the search, and what is asked of its evidence as many times as there are paths. */
export const pathsCost = ({ args, childComplexity }: CostArguments): number =>
  searchCost + (typeof args["k"] === "number" ? args["k"] : 5) * Math.max(1, childComplexity);

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 1);

/** What an answer about pairs costs: the search, and what is asked of each pair. */
const pairsCost = ({ args, childComplexity }: CostArguments): number =>
  searchCost + lengthOf(args["fromIds"]) * lengthOf(args["toIds"]) + childComplexity;

/** How entities are linked. */
@Resolver(() => Entity)
export class PathsResolver {
  @Query(() => PathsResult, {
    nullable: true,
    complexity: pathsCost,
    description:
      'How are these entities linked? The paths between two entities or sets, hubs avoided. Example: paths(fromIds: ["ent:603305"], toIds: ["ent:600104"], k: 3) { distance evidence { paths { sentence { text } } } }. 路径',
  })
  paths(
    @Args(() => PathsArgs) args: PathsArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<PathsResult> {
    return answerFresh(context, freshness, (chosen) => findPaths(chosen, args));
  }

  @Query(() => ReachableResult, {
    nullable: true,
    complexity: pairsCost,
    description:
      'Are these entities linked at all, and how far apart are they? Example: reachable(fromIds: ["ent:603305"], toIds: ["ent:600104"]) { pairs { reachable distance } }. 是否相连',
  })
  reachable(
    @Args(() => ReachableArgs) args: ReachableArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<ReachableResult> {
    return answerFresh(context, freshness, (chosen) => findReachable(chosen, args));
  }

  @FieldResolver(() => PathsResult, {
    name: "paths",
    nullable: true,
    complexity: pathsCost,
    description:
      'The paths from this entity to others. Example: node(id: "ent:603305") { ... on Entity { paths(toIds: ["ent:600104"]) { distance } } }. 到其他实体的路径',
  })
  pathsFrom(
    @Root() entity: Entity,
    @Args(() => EntityPathsArgs) args: EntityPathsArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<PathsResult> {
    const question = Object.assign(args, { fromIds: [entity.id], asOf: entity.asOf });
    return answerFresh(context, freshness, (chosen) => findPaths(chosen, question));
  }
}
