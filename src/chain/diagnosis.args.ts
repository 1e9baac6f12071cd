import type { Context } from "../graphql/context.js";
import { ArgsType, Field, Float, ID, InputType, Int } from "../graphql/decorators.js";
import { enumOf } from "../graphql/enums.js";
import { GraphStateArgs } from "../graphql/graph-state.args.js";
import { defaultThresholds } from "../methods/chain-classes/classes-input.scoring.js";
import { ScenarioInput } from "../overlay/overlay.args.js";
import type { Population } from "../snapshot/enterprise-index.js";
import { checkDiagnosisArgs } from "./check-arguments.js";
import type { DiagnosisQuestion } from "./diagnose-chain.service.js";

const wholeCountry = "reg:100000";

/** The numbers that classes are judged by. */
@InputType({ description: "The numbers that classes are judged by; defaults are cited in method. 阈值" })
export class ThresholdsInput {
  @Field(() => Float, { nullable: true, description: "Location quotient of a strength; default 1. 区位商" })
  lq?: number;

  @Field(() => Float, { nullable: true, description: "Concentration, from 0 to 1; default 0.18. 集中度" })
  hhi?: number;

  @Field(() => Int, { nullable: true, description: "Makers below which a link is fragile; default 2. 供应商数" })
  suppliers?: number;

  @Field(() => Float, { nullable: true, description: "Coverage from which absence is a gap; default 0.6. 覆盖度" })
  coverage?: number;

  @Field(() => Int, { nullable: true, description: "Supply steps of an extension; default 2. 延伸步数" })
  hops?: number;

  @Field(() => Int, {
    nullable: true,
    description: "Least essentiality whose lack blocks, 1 or 2; default 2. 阻断必要性",
  })
  blocking?: number;
}

/** What every field that diagnoses takes beside the target and the region. */
@ArgsType()
export class DiagnosisArgs extends GraphStateArgs {
  @Field(() => ID, {
    defaultValue: wholeCountry,
    description: "What the region is compared with; the country if not given. 参照地区",
  })
  referenceRegionId!: string;

  @Field(() => enumOf("Population"), { defaultValue: "ALL", description: "Which enterprises are counted. 总体" })
  population!: Population;

  @Field(() => ThresholdsInput, { nullable: true, description: "Other numbers to judge by. 阈值" })
  thresholds?: ThresholdsInput | null;

  @Field(() => Int, {
    defaultValue: 4,
    description: "How far a product's materials are followed, from 1 to 12. 闭包深度",
  })
  depth!: number;

  @Field(() => Int, { defaultValue: 2000, description: "The most products of a closure, from 1 to 5000. 产品上限" })
  maxProducts!: number;

  @Field(() => ScenarioInput, { nullable: true, description: "What would be different. 情景" })
  overlay?: ScenarioInput | null;
}

/** Gives the question that arguments ask; numbers out of their bounds are refused. */
export function questionOf(
  context: Context,
  targetId: string,
  regionId: string,
  args: DiagnosisArgs,
): DiagnosisQuestion {
  const { referenceRegionId, population, minConfidence, depth, maxProducts } = checkDiagnosisArgs(args);
  const given = Object.fromEntries(
    Object.entries(args.thresholds ?? {}).filter(([, value]) => value !== null && value !== undefined),
  );
  return {
    targetId,
    regionId,
    referenceRegionId,
    population,
    minConfidence,
    asOf: args.asOf ?? context.today,
    thresholds: { ...defaultThresholds, ...given },
    closure: { depth, products: maxProducts },
  };
}
