import { ArgsType, Field, Float, ID, Int } from "../../graphql/decorators.js";
import { DateScalar } from "../../graphql/scalars.js";
import type { PartnerWish } from "./partner-graph.scoring.js";
import { PartnerWishEnum } from "./partner-recommendations.types.js";

/** What a search for partners is asked with, but for whose and when. */
@ArgsType()
export class PartnerArgs {
  @Field(() => PartnerWishEnum, { description: "What kind of partner. 合作类别" })
  wanted!: PartnerWish;

  @Field(() => ID, { nullable: true, description: "Only candidates in this region; any if not given. 地区" })
  regionId?: string | null;

  @Field(() => Int, { defaultValue: 10, description: "How many, from 1 to 50. 个数" })
  first!: number;

  @Field(() => Int, { defaultValue: 3, description: "Paths shown for each, from 1 to 5. 路径数" })
  paths!: number;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Leave out institutes and schools of which no capability is known. 只列已知有能力者",
  })
  knownCapability!: boolean;

  @Field(() => Float, {
    defaultValue: 0,
    description: "Edges below this confidence are left out, from 0 to 1. 最低置信度",
  })
  minConfidence!: number;
}

/** What a search for partners from the root is asked with. */
@ArgsType()
export class RootPartnerArgs extends PartnerArgs {
  @Field(() => ID, {
    description: "A technical problem, product, technology, chain link or enterprise. 需求方",
  })
  subjectId!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day asked for; today if not given. 查询日期" })
  asOf?: string | null;
}
