import { connectionClass } from "../../entities/lists/list.resolver.js";
import type { EntityPage } from "../../entities/lists/list.service.js";
import { Field, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { registerTerms } from "../../graphql/enums.js";
import { Analysis } from "../analysis.types.js";
import type { ConfirmationVerdict } from "./confirmation.scoring.js";

/** How well a statement is confirmed. */
export const ConfirmationStatus = registerTerms("ConfirmationStatus", "How well a statement is confirmed. 印证状态", {
  CONFIRMED: { en: "two independent sources or more, one of them strong", zh: "已印证" },
  SEVERAL_WEAK: { en: "two independent sources or more, none of them strong", zh: "多源待证" },
  SINGLE_SOURCE: { en: "one source", zh: "单一来源" },
  UNSOURCED: { en: "no source is named", zh: "无来源" },
});

/** How well a statement is confirmed, and by whom. */
@ObjectType({ simpleResolvers: true, description: "How well a statement is confirmed, and by whom. 印证" })
export class Confirmation {
  @Field(() => ConfirmationStatus, { description: "How well. 印证状态" })
  status!: ConfirmationVerdict;

  @Field(() => Int, { description: "Independent sources: distinct first publishers, not rows. 独立来源数" })
  sourceCount!: number;

  @Field(() => Int, { description: "Strong ones among them. 强来源数" })
  strongSourceCount!: number;

  @Field(() => [String], { description: "The publishers that are known. 发布者" })
  publishers!: readonly string[];

  @Field(() => [ID], { description: "The claims that say the same, this one among them. 相同陈述" })
  claimIds!: readonly string[];
}

/** Made when this module is loaded: a type made later would not be in the schema. */
const ClaimConnection = connectionClass("Claim");

/** Claims, the newest first. */
@ObjectType({ implements: Analysis, simpleResolvers: true, description: "What is known, from whom, as of when. 陈述" })
export class ClaimsAnalysis extends Analysis {
  @Field(() => ClaimConnection, { description: "The claims, the newest first. 陈述列表" })
  claims!: EntityPage;
}
