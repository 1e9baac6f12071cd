import type { EntityKindSpec } from "./entity-kind-spec.js";
import { oneOf, property, sortable } from "./properties.js";

/** Chains, their links, products and industry classes. */
export const industry = {
  Chain: {
    prefix: "chain",
    list: "chains",
    en: "industrial chain",
    zh: "产业链",
    description: "A chain template: its links and what each of them requires.",
    properties: {},
  },
  ChainLink: {
    prefix: "link",
    list: "chainLinks",
    en: "chain link",
    zh: "环节",
    description: "A link of a chain, with the words by which a product is recognised as belonging to it.",
    properties: {
      stage: oneOf("LinkStage", "Where in the chain it lies", "阶段"),
      terms: property("STRING_LIST", "Words that attach a product to it", "挂链词"),
      excludedTerms: property("STRING_LIST", "Words that keep a product away from it", "排除词"),
      reason: property("STRING", "Why the curator drew it so", "理由"),
      judgement: property("STRING", "Whose judgement it is, where it is one", "判断人"),
    },
  },
  Product: {
    prefix: "prd",
    list: "products",
    en: "product",
    zh: "产品",
    description: "A product or service under the name that a source gives it.",
    properties: {
      accounting: property(
        "BOOLEAN",
        "An accounting row or a bare class word, kept out of paths and links",
        "会计项目",
      ),
    },
  },
  Industry: {
    prefix: "ind",
    list: "industries",
    en: "industry",
    zh: "行业",
    description: "A class of an industry scheme.",
    properties: {
      scheme: property("STRING", "The scheme, such as SW or GB/T 4754", "分类标准"),
      edition: property("STRING", "The scheme's edition", "版本"),
      code: sortable("STRING", "The class's code in that edition", "行业代码"),
    },
  },
} as const satisfies Record<string, EntityKindSpec>;
