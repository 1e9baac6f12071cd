import { entityClass } from "../../entities/entity/entity-classes.js";
import { type Entity, Organization } from "../../entities/entity/entity.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "../../graphql/decorators.js";
import { answerFresh, type Freshness, FreshnessArg } from "../freshness.js";
import { BridgeValueArgs, NodeBridgeArgs, RegionBridgeArgs } from "./bridge-value.args.js";
import { assessBridge } from "./bridge-value.service.js";
import { BridgeValueResult } from "./bridge-value.types.js";

/** What is asked of each pair and node listed costs as many times. */
const bridgeCost = ({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }): number =>
  200 + (typeof args["first"] === "number" ? args["first"] : 10) * Math.max(1, childComplexity);

/** The date below an entity is the entity's. */
function sameDay(entity: Entity, asOf: string | null | undefined): string | null {
  if (asOf != null && entity.asOf !== null && asOf !== entity.asOf)
    throw badInput(`asOf is the entity's, ${entity.asOf}, below it, but got ${asOf}.`);
  return asOf ?? entity.asOf;
}

/** Asks from the root what a bridge adds. */
@Resolver()
export class BridgeValueResolver {
  @Query(() => BridgeValueResult, {
    nullable: true,
    complexity: bridgeCost,
    description:
      'What does Party co-building, an industrial community or a broker add to a network? Example: bridgeValue(relationshipTypes: [CO_BUILDS, MEMBER_OF], regionId: "reg:330206004") { findings { sentence { text } } }. 桥的作用',
  })
  bridgeValue(
    @Args(() => BridgeValueArgs) args: BridgeValueArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<BridgeValueResult> {
    return answerFresh(context, freshness, (chosen) => assessBridge(chosen, args));
  }
}

/** Asks what an organization adds. */
@Resolver(() => Organization)
export class OrganizationBridgeResolver {
  @FieldResolver(() => BridgeValueResult, {
    nullable: true,
    complexity: bridgeCost,
    description:
      "What it adds to the network as a bridge. Example: bridgeValue { findings { sentence { text } } }. 桥的作用",
  })
  bridgeValue(
    @Root() entity: Entity,
    @Args(() => NodeBridgeArgs) args: NodeBridgeArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<BridgeValueResult> {
    const question = Object.assign(args, { nodeIds: [entity.id], asOf: sameDay(entity, args.asOf) });
    return answerFresh(context, freshness, (chosen) => assessBridge(chosen, question));
  }
}

/** Asks what a bridge adds here. */
@Resolver(() => entityClass("Region"))
export class RegionBridgeResolver {
  @FieldResolver(() => BridgeValueResult, {
    nullable: true,
    complexity: bridgeCost,
    description:
      "What a bridge adds here. Example: bridgeValue(relationshipTypes: [CO_BUILDS]) { findings { sentence { text } } }. 桥的作用",
  })
  bridgeValue(
    @Root() region: Entity,
    @Args(() => RegionBridgeArgs) args: RegionBridgeArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<BridgeValueResult> {
    const question = Object.assign(args, { regionId: region.id, asOf: sameDay(region, args.asOf) });
    return answerFresh(context, freshness, (chosen) => assessBridge(chosen, question));
  }
}
