import { checkEpsilon, ConvergenceArgs } from "../../chain/supply-network/convergence.args.js";
import { ArgsType, Field, ID, Int } from "../../graphql/decorators.js";
import { registerTerms } from "../../graphql/enums.js";
import { checkFirst, checkIds, checkShare } from "../../graphql/page-args.js";

/** How the enterprises' ESRI are added up. */
export const RedundancyWeightingEnum = registerTerms("RedundancyWeighting", "How ESRI are added up. 加总方式", {
  EQUAL: { en: "Σ ESRI_i: the loss of each enterprise counts the same", zh: "等权" },
  BY_STRENGTH: { en: "Σ s_i/Σs ESRI_i: as much as the enterprise sells", zh: "按销售额加权" },
});

/** What a plan of second suppliers takes. */
@ArgsType()
export class RedundancyArgs extends ConvergenceArgs {
  @Field(() => Int, { defaultValue: 3, description: "How many supplies to plan, from 1 to 10. 条数" })
  k!: number;

  @Field(() => RedundancyWeightingEnum, { defaultValue: "EQUAL", description: "How ESRI are added up. 加总方式" })
  weighting!: "EQUAL" | "BY_STRENGTH";

  @Field(() => [ID], {
    nullable: true,
    description: "Only these enterprises get a second supplier, at most 100; all if not given. 采购企业",
  })
  buyerIds?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether others of the same market stand in for a supplier (σ); false is σ = 1. 可替代",
  })
  replaceability!: boolean;

  @Field(() => Int, {
    defaultValue: 200,
    description: "The most candidates worked out for each supply, from 1 to 5000. 候选上限",
  })
  maxCandidates!: number;
}

/** What is asked of a plan. */
export interface RedundancyQuestion {
  readonly k: number;
  readonly weighting: "EQUAL" | "BY_STRENGTH";
  readonly buyerIds: readonly string[] | null;
  readonly replaceability: boolean;
  readonly epsilon: number;
  readonly maxCandidates: number;
  readonly asOf: string;
  readonly minConfidence: number;
}

/** Gives the question that arguments ask; numbers out of their bounds are refused. */
export function redundancyQuestionOf(args: RedundancyArgs, today: string): RedundancyQuestion {
  const { k, weighting, buyerIds, replaceability, epsilon, maxCandidates, asOf, minConfidence } = args;
  checkFirst(k, 10, "k");
  checkFirst(maxCandidates, 5000, "maxCandidates");
  checkShare(minConfidence, "minConfidence");
  checkEpsilon(epsilon);
  return {
    k,
    weighting,
    buyerIds: buyerIds == null ? null : checkIds(buyerIds, 100, "buyerIds"),
    replaceability,
    epsilon,
    maxCandidates,
    asOf: asOf ?? today,
    minConfidence,
  };
}
