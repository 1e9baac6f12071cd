import { DiagnosisArgs } from "../../chain/diagnosis.args.js";
import { badInput } from "../../errors.js";
import { ArgsType, Field, Float, Int } from "../../graphql/decorators.js";
import { checkFirst, checkShare } from "../../graphql/page-args.js";
import type { OutsideSupply } from "./chain-system.scoring.js";
import { type ComponentLevel, ComponentLevelEnum, OutsideSupplyEnum } from "./failure-enums.types.js";

/** What is asked about failures beside the target, the region and how the chain is read. */
export interface FailureOptions {
  readonly level: ComponentLevel;
  readonly outsideSupply: OutsideSupply;
  readonly targetHere: boolean;
  readonly maxOrder: number;
  readonly maxSets: number;
  readonly probability: number;
  readonly samples: number;
  readonly seed: number;
}

/** What a scenario compares failures by: enterprises that fall alone, with the target made here. */
export const comparedFailureOptions: FailureOptions = {
  level: "ENTERPRISE",
  outsideSupply: "MISSING",
  targetHere: true,
  maxOrder: 1,
  maxSets: 500,
  probability: 0.95,
  samples: 100,
  seed: 1,
};

/** The arguments of `singlePointsOfFailure`. */
@ArgsType()
export class FailureArgs extends DiagnosisArgs {
  @Field(() => ComponentLevelEnum, { defaultValue: "ENTERPRISE", description: "What is taken to fail. 失效单元" })
  level!: ComponentLevel;

  @Field(() => OutsideSupplyEnum, { defaultValue: "MISSING", description: "What is bought outside. 外部供给" })
  outsideSupply!: OutsideSupply;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "The target is never bought outside: where nobody is known to make it here, somebody is taken to, who needs its inputs. 目标视为本地制造",
  })
  targetHere!: boolean;

  @Field(() => Int, { defaultValue: 3, description: "The most components of a cut set, from 1 to 3. 最大阶数" })
  maxOrder!: number;

  @Field(() => Int, { defaultValue: 500, description: "The most cut sets, from 1 to 5000. 割集上限" })
  maxSets!: number;

  @Field(() => Float, {
    defaultValue: 0.95,
    description: "With which each component works, from 0 to 1. 正常概率",
  })
  probability!: number;

  @Field(() => Int, {
    defaultValue: 10_000,
    description: "States drawn where there are more than 25 components, from 100 to 100000. 抽样次数",
  })
  samples!: number;

  @Field(() => Int, { defaultValue: 1, description: "The seed of the draws. 随机种子" })
  seed!: number;
}

/** Gives the options that arguments ask for; numbers out of their bounds are refused. */
export function failureOptionsOf(args: FailureArgs): FailureOptions {
  const { level, outsideSupply, targetHere, maxOrder, maxSets, probability, samples, seed } = args;
  checkFirst(maxOrder, 3, "maxOrder");
  checkFirst(maxSets, 5000, "maxSets");
  checkShare(probability, "probability");
  if (samples < 100 || samples > 100_000) throw badInput(`samples must be from 100 to 100000, but got ${samples}.`);
  return { level, outsideSupply, targetHere, maxOrder, maxSets, probability, samples, seed };
}
