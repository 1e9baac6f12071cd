import type { Drawing } from "../support/draw-graph.js";

/*
 * Names that are easily confused. 甬 (reg:s1) lies in 浙 (reg:s9); 仑 (reg:s2) lies in 甬.
 *
 *   ent:s1  宁波旭升集团股份有限公司, alias 旭升集团, former name 旭升股份, code 603305, keys xsjt …; in 仑
 *   ent:s2  旭升                     in 浙; till 2020 in 仑
 *   ent:s3  旭升集团物流（宁波）有限公司, full-width brackets
 *   ent:s4  大旭升科技               contains 旭升
 *   ent:s5  东升机械                 and
 *   ent:s6  东升机械                 have the same name
 *   ent:s7  激光装备                 prd:s1 光刻胶, prd:s2 光学镜片, prd:s3 光 (one character)
 *   prd:s4  旭升                     an accounting product: after all others, however exact
 *   uni:s1  University of Nottingham Ningbo, in English
 *   clm:s1  旭升获奖                 a claim: shown only when claims are asked for
 */
const enterprise = (name: string, own: Record<string, unknown> = {}) => ({ name, ...own });

/** The drawing of names. */
export const drawnNames: Drawing = {
  nodes: {
    "reg:s9": "浙",
    "reg:s1": "甬",
    "reg:s2": "仑",
    "ent:s1": enterprise("宁波旭升集团股份有限公司", {
      aliases: ["旭升集团", "旭升股份"],
      searchKeys: ["ningboxushengjituan", "nbxsjt", "xushengjituan", "xsjt", "603305"],
    }),
    "ent:s2": enterprise("旭升", { searchKeys: ["xusheng", "xs"] }),
    "ent:s3": enterprise("旭升集团物流（宁波）有限公司", { searchKeys: ["xushengjituanwuliu", "xsjtwl"] }),
    "ent:s4": enterprise("大旭升科技"),
    "ent:s5": enterprise("东升机械"),
    "ent:s6": enterprise("东升机械"),
    "ent:s7": enterprise("激光装备"),
    "prd:s1": enterprise("光刻胶"),
    "prd:s2": enterprise("光学镜片"),
    "prd:s3": enterprise("光"),
    "prd:s4": enterprise("旭升", { accounting: true }),
    "uni:s1": enterprise("宁波诺丁汉大学", { nameEn: "University of Nottingham Ningbo China" }),
    "clm:s1": enterprise("旭升获奖"),
    "code:s1": enterprise("603305", { key: "STOCK|CN|603305", scheme: "STOCK", value: "603305" }),
  },
  edges: [
    ["LOCATED_IN", "reg:s2", "reg:s1"],
    ["LOCATED_IN", "reg:s1", "reg:s9"],
    ["LOCATED_IN", "ent:s1", "reg:s2"],
    ["LOCATED_IN", "ent:s2", "reg:s9", { validFrom: "2020-01-01" }],
    ["LOCATED_IN", "ent:s2", "reg:s2", { validTo: "2020-01-01" }],
    ["HAS_CODE", "ent:s1", "code:s1"],
  ],
};
