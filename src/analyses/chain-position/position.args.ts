import { ArgsType, Field, Float, ID, InputType, Int } from "../../graphql/decorators.js";
import { enumOf, registerTerms } from "../../graphql/enums.js";
import { GraphStateArgs } from "../../graphql/graph-state.args.js";
import type { Population } from "../../snapshot/enterprise-index.js";
import type { PositionBasis } from "./link-table.scoring.js";

/** What the table between links is made of. */
export const PositionBasisEnum = registerTerms("PositionBasis", "What the table between links is made of. 表的依据", {
  SUPPLIES: { en: "declared supplies between makers, in money", zh: "申报的供应金额" },
  ESSENTIALITY: { en: "the template's requirements by essentiality: structure, not money", zh: "依赖结构，按必要性" },
  EQUAL: { en: "the template's requirements, each alike: structure, not money", zh: "依赖结构，等权" },
});

/** Final demand for one link. */
@InputType({ description: "Final demand for a link. 最终需求" })
export class FinalDemandInput {
  @Field(() => ID, { description: "The link or product. 环节" })
  linkId!: string;

  @Field(() => Float, { description: "At least 0, in the table's unit. 数量" })
  amount!: number;
}

/** From which link to which a change travels. */
@InputType({ description: "From which link to which a change of cost travels. 环节对" })
export class LinkPairInput {
  @Field(() => ID, { description: "Where the change begins. 起点环节" })
  from!: string;

  @Field(() => ID, { description: "Where it is felt. 终点环节" })
  to!: string;
}

/** What every question about positions takes beside the chain. */
@ArgsType()
export class PositionArgs extends GraphStateArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Whose makers are counted; all if not given. The table is the whole chain's. 地区",
  })
  regionId?: string | null;

  @Field(() => enumOf("Population"), { defaultValue: "ALL", description: "Which enterprises are counted. 总体" })
  population!: Population;

  @Field(() => PositionBasisEnum, {
    nullable: true,
    description: "What the table is made of; SUPPLIES where any amount is declared, else ESSENTIALITY. 依据",
  })
  basis?: PositionBasis | null;

  @Field(() => [FinalDemandInput], {
    nullable: true,
    description: "Final demand; links not named have none. If not given: see the method. 最终需求",
  })
  finalDemand?: FinalDemandInput[] | null;

  @Field(() => [LinkPairInput], {
    nullable: true,
    description: "For which pairs the average propagation length is given, at most 100. 环节对",
  })
  pairs?: LinkPairInput[] | null;

  @Field(() => Int, {
    defaultValue: 4,
    description: "How far a product's materials are followed, from 1 to 12. 闭包深度",
  })
  depth!: number;

  @Field(() => Int, { defaultValue: 500, description: "The most products of a closure, from 1 to 1000. 产品上限" })
  maxProducts!: number;
}
