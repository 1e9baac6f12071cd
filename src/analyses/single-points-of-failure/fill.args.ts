import { DiagnosisArgs } from "../../chain/diagnosis.args.js";
import { badInput } from "../../errors.js";
import { ArgsType, Field, Int } from "../../graphql/decorators.js";
import { checkFirst } from "../../graphql/page-args.js";

/** What is asked about fill sets beside the target, the region and how the chain is read. */
export interface FillOptions {
  readonly extraLinks: number;
  readonly maxSets: number;
}

const mostExtraLinks = 3;

/** The arguments of `minimalFillSets`. */
@ArgsType()
export class FillArgs extends DiagnosisArgs {
  @Field(() => Int, {
    defaultValue: 0,
    description: "How many links more than the least a set may have, from 0 to 3; no part of a set suffices. 放宽个数",
  })
  extraLinks!: number;

  @Field(() => Int, { defaultValue: 100, description: "The most sets, from 1 to 1000. 补链集上限" })
  maxSets!: number;
}

/** Gives the options that arguments ask for; numbers out of their bounds are refused. */
export function fillOptionsOf({ extraLinks, maxSets }: FillArgs): FillOptions {
  if (extraLinks < 0 || extraLinks > mostExtraLinks)
    throw badInput(`extraLinks must be from 0 to ${mostExtraLinks}, but got ${extraLinks}.`, { extraLinks });
  return { extraLinks, maxSets: checkFirst(maxSets, 1000, "maxSets") };
}
