import { ArgsType, Field, Float } from "./decorators.js";
import { DateScalar } from "./scalars.js";

/** Which state of the graph an analysis reads: of which day, and how sure its edges must be. */
@ArgsType()
export class GraphStateArgs {
  @Field(() => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
  asOf?: string | null;

  @Field(() => Float, {
    defaultValue: 0,
    description: "Edges below this confidence are left out, from 0 to 1. 最低置信度",
  })
  minConfidence!: number;
}
