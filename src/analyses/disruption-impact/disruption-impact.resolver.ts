import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, FieldResolver, Float, Query, Resolver, Root } from "../../graphql/decorators.js";
import { answerAsAsked, type AskedGraph } from "../answer-as-asked.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { DisruptionArgs, type DisruptionQuestion, disruptionQuestionOf, ShockInput } from "./disruption.args.js";
import { answerDisruption } from "./disruption-impact.service.js";
import { DisruptionImpact } from "./disruption-impact.types.js";

const analysisCost = 100;

const ask = (request: Context, question: DisruptionQuestion, graph: AskedGraph): Promise<DisruptionImpact> =>
  answerAsAsked(request, graph, (context) => answerDisruption(context, question));

/** Asks from the root what happens when something stops. */
@Resolver()
export class DisruptionImpactResolver {
  @Query(() => DisruptionImpact, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      'Who is hit when something stops? Example: disruptionImpact(shocks: [{id: "ent:603305"}]) { status refusal { code } total { value } enterprises(first: 5) { enterprise { name } loss firstHit { round throughId } } }. 断链波及',
  })
  disruptionImpact(
    @Arg("shocks", () => [ShockInput], { description: "What stops, from 1 to 100. 冲击" }) shocks: ShockInput[],
    @Args(() => DisruptionArgs) args: DisruptionArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<DisruptionImpact> {
    return ask(context, disruptionQuestionOf(shocks, args, context.today), { freshness, overlay: args.overlay });
  }
}

/** Asks of an enterprise what happens when it stops. */
@Resolver(() => entityClass("Enterprise"))
export class EnterpriseDisruptionResolver {
  @FieldResolver(() => DisruptionImpact, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      "Who is hit when it stops? Example: disruptionImpact { status total { value } enterprises(first: 5) { enterprise { name } loss } }. 停产波及",
  })
  disruptionImpact(
    @Root() enterprise: Entity,
    @Arg("remaining", () => Float, {
      defaultValue: 0,
      description: "ψ, what remains of its production, from 0 to 1. 剩余产能",
    })
    remaining: number,
    @Args(() => DisruptionArgs) args: DisruptionArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<DisruptionImpact> {
    if (args.asOf != null && enterprise.asOf !== null && args.asOf !== enterprise.asOf)
      throw badInput(`asOf is the enterprise's, ${enterprise.asOf}, below it, but got ${args.asOf}.`);
    const dated = Object.assign(args, { asOf: args.asOf ?? enterprise.asOf });
    const question = disruptionQuestionOf([{ id: enterprise.id, remaining }], dated, context.today);
    return ask(context, question, { freshness, overlay: args.overlay });
  }
}
