import type { DiagnosisArgs } from "../../chain/diagnosis.args.js";
import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "../../graphql/decorators.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { askFailures } from "./ask-failures.service.js";
import { askFillSets } from "./ask-fill-sets.service.js";
import { FailureArgs } from "./failure.args.js";
import { FillArgs } from "./fill.args.js";
import { MinimalFillSets } from "./minimal-fill-sets.types.js";
import { SinglePointsOfFailure } from "./single-points-of-failure.types.js";

const cost = 100;

/** Asks both questions from the region that they concern. */
@Resolver(() => entityClass("Region"))
export class RegionFailuresResolver {
  @FieldResolver(() => SinglePointsOfFailure, {
    nullable: true,
    complexity: ({ childComplexity }) => cost + childComplexity,
    description:
      'Whose loss breaks a chain here. Example: singlePointsOfFailure(targetId: "chain:nev", population: LISTED, targetHere: true) { failures(first: 3) { componentId } }. 单点失效',
  })
  singlePointsOfFailure(
    @Root() region: Entity,
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Args(() => FailureArgs) args: FailureArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<SinglePointsOfFailure> {
    return askFailures(context, targetId, region.id, withDateOf(region, args), freshness);
  }

  @FieldResolver(() => MinimalFillSets, {
    nullable: true,
    complexity: ({ childComplexity }) => cost + childComplexity,
    description:
      'The least that completes a chain here. Example: minimalFillSets(targetId: "chain:nev", population: LISTED) { leastSize }. 最小补链',
  })
  minimalFillSets(
    @Root() region: Entity,
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Args(() => FillArgs) args: FillArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<MinimalFillSets> {
    return askFillSets(context, targetId, region.id, withDateOf(region, args), freshness);
  }
}

function withDateOf<T extends DiagnosisArgs>(region: Entity, args: T): T {
  if (args.asOf != null && region.asOf !== null && args.asOf !== region.asOf)
    throw badInput(`asOf is the region's, ${region.asOf}, below it, but got ${args.asOf}.`);
  return Object.assign(args, { asOf: args.asOf ?? region.asOf });
}
