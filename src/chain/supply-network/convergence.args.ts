import { badInput } from "../../errors.js";
import { ArgsType, Field, Float } from "../../graphql/decorators.js";
import { GraphStateArgs } from "../../graphql/graph-state.args.js";

/** Which state of the graph damage spreads in, and how near to its end it is worked out. */
@ArgsType()
export class ConvergenceArgs extends GraphStateArgs {
  @Field(() => Float, {
    defaultValue: 1e-6,
    description: "ε: no level is further from its next step, from 1e-12 to 0.1. 收敛精度",
  })
  epsilon!: number;
}

/** Gives ε; one out of its bounds is refused. */
export function checkEpsilon(epsilon: number): number {
  if (epsilon >= 1e-12 && epsilon <= 0.1) return epsilon;
  throw badInput(`epsilon must be from 1e-12 to 0.1, but got ${epsilon}.`, { epsilon });
}
