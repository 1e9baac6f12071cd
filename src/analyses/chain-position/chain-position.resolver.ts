import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "../../graphql/decorators.js";
import { answerAsAsked } from "../answer-as-asked.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { answerPosition } from "./chain-position.service.js";
import { ChainPosition } from "./chain-position.types.js";
import { PositionArgs } from "./position.args.js";
import { type PositionQuestion, positionQuestionOf } from "./position-question.js";

const analysisCost = 50;

const ask = (request: Context, question: PositionQuestion, freshness: Freshness): Promise<ChainPosition> =>
  answerAsAsked(request, { freshness }, (context) => answerPosition(context, question));

/** Asks for positions from the root. */
@Resolver()
export class ChainPositionResolver {
  @Query(() => ChainPosition, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      'Where the links of a chain sit, how hard they pull or push, and who could be its hubs. Example: chainPosition(targetId: "chain:nev", regionId: "reg:330200") { basis links(first: 3) { linkId upstreamness { value } powerOfDispersion { value } tier } hubs(first: 3) { enterprise { name } linkIds chainLeader } }. 产业链位置',
  })
  chainPosition(
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Args(() => PositionArgs) args: PositionArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<ChainPosition> {
    return ask(context, positionQuestionOf(targetId, args, context.today), freshness);
  }
}

/** Asks for positions from the chain that they concern. */
@Resolver(() => entityClass("Chain"))
export class ChainPositionsResolver {
  @FieldResolver(() => ChainPosition, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      "Where its links sit, and how hard they pull or push. Example: chainPosition { links(first: 3) { linkId upstreamness { value } } }. 产业链位置",
  })
  chainPosition(
    @Root() chain: Entity,
    @Args(() => PositionArgs) args: PositionArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<ChainPosition> {
    if (args.asOf != null && chain.asOf !== null && args.asOf !== chain.asOf)
      throw badInput(`asOf is the chain's, ${chain.asOf}, below it, but got ${args.asOf}.`);
    const dated = Object.assign(args, { asOf: args.asOf ?? chain.asOf });
    return ask(context, positionQuestionOf(chain.id, dated, context.today), freshness);
  }
}
