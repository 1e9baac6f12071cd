import { badInput } from "../../errors.js";
import { checkEpsilon, ConvergenceArgs } from "../../chain/supply-network/convergence.args.js";
import { ArgsType, Field, Float, ID, InputType } from "../../graphql/decorators.js";
import { checkShare } from "../../graphql/page-args.js";
import { ScenarioInput } from "../../overlay/overlay.args.js";

/** What stops, and how far. */
@InputType({ description: "What stops, and how far. 冲击" })
export class ShockInput {
  @Field(() => ID, {
    description: "An enterprise; or a region, chain, link, product or industry: its enterprises. 冲击对象",
  })
  id!: string;

  @Field(() => Float, {
    defaultValue: 0,
    description: "ψ, what remains of production, from 0 (all stops) to 1. 剩余产能",
  })
  remaining!: number;
}

/** What every field that asks for an impact takes beside the shocks. */
@ArgsType()
export class DisruptionArgs extends ConvergenceArgs {
  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether others of the same market stand in for a supplier (σ); false is σ = 1. 可替代",
  })
  replaceability!: boolean;

  @Field(() => ScenarioInput, { nullable: true, description: "What would be different. 情景" })
  overlay?: ScenarioInput | null;
}

/** What is asked of a disruption. */
export interface DisruptionQuestion {
  readonly shocks: readonly ShockInput[];
  readonly replaceability: boolean;
  readonly epsilon: number;
  readonly asOf: string;
  readonly minConfidence: number;
}

const mostShocks = 100;

/** Gives the question that arguments ask; numbers out of their bounds are refused. */
export function disruptionQuestionOf(
  shocks: readonly ShockInput[],
  { replaceability, epsilon, asOf, minConfidence }: DisruptionArgs,
  today: string,
): DisruptionQuestion {
  if (shocks.length === 0 || shocks.length > mostShocks)
    throw badInput(`shocks takes from 1 to ${mostShocks} shocks, but got ${shocks.length}.`);
  for (const { remaining } of shocks) checkShare(remaining, "remaining");
  checkShare(minConfidence, "minConfidence");
  checkEpsilon(epsilon);
  return { shocks, replaceability, epsilon, asOf: asOf ?? today, minConfidence };
}
