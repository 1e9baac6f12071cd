import { ArgsType, Field, Float, ID, InputType } from "../../graphql/decorators.js";
import { enumOf } from "../../graphql/enums.js";
import { GraphStateArgs } from "../../graphql/graph-state.args.js";
import type { CouplingFormula } from "../../methods/coupling/coupling-degree.scoring.js";
import type { FourChain } from "./four-chain-fusion.scoring.js";
import { CouplingFormulaEnum, FourChainEnum } from "./fusion-enums.types.js";

/** An indicator that the asker declares, or a count of the graph that the asker picks. */
@InputType({ description: "An indicator of one of the four chains. 指标" })
export class IndicatorInput {
  @Field(() => String, {
    description:
      "Its name; without values it must be one of the graph's counts: schools, programmes, offers, people, talentProgrammes, enterprises, products, institutes, centres, projects, achievements. 名称",
  })
  name!: string;

  @Field(() => FourChainEnum, { description: "Which chain it belongs to. 所属链" })
  chain!: FourChain;

  @Field(() => [Float], {
    nullable: "itemsAndList",
    description: "Its values in the order of regionIds; null is unknown. 数值",
  })
  values?: (number | null)[] | null;

  @Field(() => Float, { nullable: true, description: "Its weight in its chain, in any unit; entropy if none. 权重" })
  weight?: number | null;

  @Field(() => Float, { nullable: true, description: "What counts as 0; the least of the regions if none. 下限" })
  low?: number | null;

  @Field(() => Float, { nullable: true, description: "What counts as 1; the largest of the regions if none. 上限" })
  high?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether more of it is worse. 逆向指标" })
  negative!: boolean;
}

/** Output and employment of one sector of one region. */
@InputType({ description: "Output and employment of a sector of a region. 产业结构" })
export class SectorInput {
  @Field(() => ID, { description: "The region. 地区" })
  regionId!: string;

  @Field(() => String, { description: "The sector's name. 产业" })
  sector!: string;

  @Field(() => Float, { description: "Its output, at least 0, in one unit for the region. 产值" })
  output!: number;

  @Field(() => Float, { description: "People employed in it, at least 0. 就业人数" })
  employment!: number;
}

/** What every question about the fusion of the four chains takes. */
@ArgsType()
export class FusionArgs extends GraphStateArgs {
  @Field(() => CouplingFormulaEnum, { defaultValue: "STANDARD", description: "Which formula of C. 耦合度公式" })
  formula!: CouplingFormula;

  @Field(() => [IndicatorInput], {
    nullable: true,
    description: "The indicators; the graph's counts of each chain if not given. 指标",
  })
  indicators?: IndicatorInput[] | null;

  @Field(() => [Float], {
    nullable: true,
    description: "Weights of education, talent, industry, innovation, in this order; equal if not given. 四链权重",
  })
  chainWeights?: number[] | null;

  @Field(() => [SectorInput], {
    nullable: true,
    description: "Output and employment, for the structural deviation. 产业结构",
  })
  sectors?: SectorInput[] | null;
}

/** What the question from the root takes beside: which regions are compared. */
@ArgsType()
export class RegionalFusionArgs extends FusionArgs {
  @Field(() => [ID], { nullable: true, description: "The regions compared, at most 100. 地区" })
  regionIds?: string[] | null;

  @Field(() => enumOf("RegionLevel"), {
    nullable: true,
    description: "In place of regionIds: all regions of this level. 层级",
  })
  regionLevel?: string | null;

  @Field(() => ID, { nullable: true, description: "With regionLevel: only those in this region. 上级地区" })
  withinRegionId?: string | null;
}
