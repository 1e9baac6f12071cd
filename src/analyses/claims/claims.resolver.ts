import type { Context } from "../../graphql/context.js";
import { Args, Ctx, Query, Resolver } from "../../graphql/decorators.js";
import { answerFresh, type Freshness, FreshnessArg } from "../freshness.js";
import { ClaimArgs, claimQuestion, statedCost } from "./claims.args.js";
import { listClaims } from "./claims.service.js";
import { ClaimsAnalysis } from "./claims.types.js";

/** The analysis `claims`. */
@Resolver()
export class ClaimsResolver {
  @Query(() => ClaimsAnalysis, {
    nullable: true,
    complexity: statedCost,
    description:
      'What is known, from whom, as of when; each claim tells its confirmation. Example: claims(subjectIds: ["reg:330206"], predicates: ["mouldFirmCount"]) { claims { edges { node { value unit statedOn confirmation { status sourceCount } } } } }. 陈述',
  })
  claims(
    @Args(() => ClaimArgs) args: ClaimArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<ClaimsAnalysis> {
    return answerFresh(context, freshness, (chosen) => listClaims(chosen, claimQuestion(args)));
  }
}
