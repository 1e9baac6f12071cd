import { registerTerms } from "../../graphql/enums.js";

/** What is bought outside the region. */
export const OutsideSupplyEnum = registerTerms("OutsideSupply", "Which links are bought outside. 外部供给", {
  MISSING: { en: "the links that nobody here is known to make", zh: "本地没有企业的环节外购" },
  ALL: { en: "all links, so that nothing depends on makers here", zh: "全部可外购" },
  NONE: { en: "none: what nobody here makes is lacking", zh: "全部自给" },
});

/** What is taken to fail. */
export const ComponentLevelEnum = registerTerms("ComponentLevel", "What is taken to fail. 失效单元", {
  ENTERPRISE: { en: "an enterprise with all that it makes", zh: "企业" },
  PRODUCT: { en: "a product with all its makers here", zh: "产品" },
  REGION: { en: "a part of the region, one level below, with all makers in it", zh: "下级地区" },
  INSTITUTE: { en: "an institute; what falls is the research support of links, not their supply", zh: "科研院所" },
});

/** The names of the levels. */
export type ComponentLevel = "ENTERPRISE" | "PRODUCT" | "REGION" | "INSTITUTE";
