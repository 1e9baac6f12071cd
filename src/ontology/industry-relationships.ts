import { property } from "./properties.js";
import { into, out } from "./relation-ends.js";
import type { RelationshipTypeSpec } from "./relationship-type-spec.js";

/** Who makes what, and what belongs to which link. */
export const industryRelationships = {
  PRODUCES: {
    noun: "Production",
    en: "produces",
    zh: "生产",
    from: ["Enterprise"],
    to: ["Product"],
    ends: [out("Enterprise", "products", "Product"), into("Product", "producers", "Enterprise")],
    properties: {
      revenueShare: property("FLOAT", "Share of the company's revenue as reported; never a market share", "营收占比"),
      capacity: property("STRING", "Capacity with its unit", "产能"),
      output: property("FLOAT", "Output in the unit of its claim", "产量"),
    },
  },
  SUPPLIES: {
    noun: "Supply",
    en: "supplies",
    zh: "供应",
    discriminators: ["productId"],
    from: ["Enterprise"],
    to: ["Enterprise"],
    ends: [out("Enterprise", "customers", "Enterprise"), into("Enterprise", "suppliers", "Enterprise")],
    properties: {
      productId: property("STRING", "The product supplied", "产品"),
      amount: property("FLOAT", "The amount in yuan a year", "金额"),
      share: property("FLOAT", "Share of the buyer's purchases of the product, from 0 to 1", "占比"),
    },
  },
  UPSTREAM_OF: {
    noun: "ProductFlow",
    en: "is upstream of",
    zh: "上游",
    from: ["Product"],
    to: ["Product"],
    ends: [out("Product", "downstreamProducts", "Product"), into("Product", "upstreamProducts", "Product")],
    properties: {
      essentiality: property("INT", "2 essential, 1 important, 0 incidental; not stated counts as 1", "必要性"),
    },
  },
  SUBCLASS_OF: {
    noun: "Subclass",
    en: "is a kind of",
    zh: "小类",
    from: ["Product", "Industry"],
    to: ["Product", "Industry"],
    ends: [
      out("Product", "superclasses", "Product"),
      into("Product", "subclasses", "Product"),
      out("Industry", "superclasses", "Industry"),
      into("Industry", "subclasses", "Industry"),
    ],
    properties: {},
  },
  HAS_LINK: {
    noun: "Placement",
    en: "has the link",
    zh: "环节",
    from: ["Chain"],
    to: ["ChainLink"],
    ends: [out("Chain", "links", "ChainLink"), into("ChainLink", "chains", "Chain")],
    properties: {
      position: property("INT", "Its place in the chain's order", "次序"),
      root: property("BOOLEAN", "Whether the chain itself requires it", "终端环节"),
    },
  },
  REQUIRES: {
    noun: "Requirement",
    en: "requires",
    zh: "需要",
    from: ["ChainLink"],
    to: ["ChainLink"],
    ends: [out("ChainLink", "requirements", "ChainLink"), into("ChainLink", "requiredBy", "ChainLink")],
    properties: {
      essentiality: property("INT", "2 essential, 1 important, 0 incidental; not stated counts as 1", "必要性"),
      group: property("STRING", "Requirements of one group are alternatives", "替代组"),
    },
  },
  REALIZES: {
    noun: "Realization",
    en: "belongs to the link",
    zh: "属于环节",
    from: ["Product", "Technology"],
    to: ["ChainLink"],
    ends: [
      out("Product", "chainLinks", "ChainLink"),
      out("Technology", "chainLinks", "ChainLink"),
      into("ChainLink", "products", "Product"),
      into("ChainLink", "technologies", "Technology"),
    ],
    properties: { matchedTerm: property("STRING", "The link's word that the name contains", "匹配词") },
  },
  IN_INDUSTRY: {
    noun: "Classification",
    en: "is in the industry",
    zh: "所属行业",
    from: ["Enterprise", "Product"],
    to: ["Industry"],
    ends: [
      out("Enterprise", "industries", "Industry"),
      out("Product", "industries", "Industry"),
      into("Industry", "enterprises", "Enterprise"),
      into("Industry", "products", "Product"),
    ],
    properties: {},
  },
} as const satisfies Record<string, RelationshipTypeSpec>;
