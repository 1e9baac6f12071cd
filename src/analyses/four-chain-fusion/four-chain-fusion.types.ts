import { Field, Int, ObjectType } from "../../graphql/decorators.js";
import { Analysis } from "../analysis.types.js";
import { CouplingFormulaEnum } from "./fusion-enums.types.js";
import type { RegionFusion } from "./region-fusion.types.js";

/** How well the four chains are coupled in some regions, and which pair lags. */
@ObjectType({
  implements: Analysis,
  simpleResolvers: true,
  description: "How well education, talent, industry and innovation are coupled, and which pair lags. 四链融合",
})
export class FourChainFusion extends Analysis {
  @Field(() => CouplingFormulaEnum, { description: "Which formula of C ran. 耦合度公式" })
  formula!: string;

  @Field(() => Int, { description: "How many regions were compared. 地区数" })
  regionCount!: number;

  /** By D, the largest first; those without D last; then by id. */
  ranked!: readonly RegionFusion[];
}
