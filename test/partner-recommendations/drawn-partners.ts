/**
 * A caster and whoever could help it. Everything holds with confidence 1, and always, but that metal holds alloy since 2025-01-01.
 *
 *   The caster (ent:t/caster) raised crack and pores. It makes part, which realizes the link casting; ingot is upstream of part,
 *   fine ingot a kind of ingot. The link needs the technology alloy and the occupation caster.
 *   first addresses crack (OPEN): caster, old.   second solved pores: caster, lab.   third solved warp: rival.
 *
 * Partners for RESEARCH on crack; seeds: crack, caster, first.
 *   Already: old (takes part in first, and cooperates), friend (cooperates for research). Both are named, neither is recommended.
 *   Candidates: lab (solved pores), rival (an enterprise, but solved warp), metal (holds alloy).
 *   Left out: blank (nothing known) and honoured (an award alone): 2 of unknown capability; far (holds a technology tied to nothing);
 *     smith (an enterprise that solved nothing).
 *   Common neighbours: lab by second, which has three (caster, lab, pores), and flow, which has two: 1/ln 3 + 1/ln 2 and 1/3 + 1/2.
 *     rival by part, which has four (caster, rival, casting, ingot): 1/ln 4 and 1/4. metal: none.
 *   So lab comes first, then rival, both next but one to the caster; metal, four steps from it, last.
 *   Nearest way to lab: crack –raised by→ caster –takes part→ second ←takes part– lab: 3 steps; by pores it would be 4.
 *   The caster holds flow; lab holds flow and jet: it adds jet.   Joint project: second.
 *   In reg:t/b lies lab alone; metal lies elsewhere, rival nowhere known.
 *
 * SUPPLY for the caster: it needs ingot and what is a kind of it. smith makes ingot, fine fine ingot; seller makes ingot and supplies
 *   already. "Other" is an accounting row that all make: no walk goes through it.
 * SUPPLY for the product part: caster is no subject here; caster and rival make it.
 * TRAINING for the caster: its link needs the occupation caster, for which the programme casting trains: school offers it; arts
 *   offers painting. For old, nothing is needed that is known.
 */
import type { Drawing } from "../support/draw-graph.js";

/** The drawing. */
export const drawnPartners: Drawing = {
  nodes: {
    "reg:t/a": "甲市",
    "reg:t/b": "乙区",
    "reg:t/c": "丙市",
    "prb:t/crack": { name: "裂纹难题", nameEn: "crack" },
    "prb:t/pores": { name: "气孔难题", nameEn: "pores" },
    "prb:t/warp": { name: "变形难题", nameEn: "warp" },
    "prb:t/lone": { name: "无人难题", nameEn: "lone problem" },
    "prj:t/first": { name: "裂纹攻关", nameEn: "first project" },
    "prj:t/second": { name: "气孔攻关", nameEn: "second project" },
    "prj:t/third": { name: "变形攻关", nameEn: "third project" },
    "ent:t/caster": { name: "铸造厂", nameEn: "Caster" },
    "ent:t/rival": { name: "同行厂", nameEn: "Rival" },
    "ent:t/smith": { name: "锭料厂", nameEn: "Smith" },
    "ent:t/fine": { name: "精锭厂", nameEn: "Fine" },
    "ent:t/seller": { name: "供货厂", nameEn: "Seller" },
    "ins:t/old": { name: "老研究院", nameEn: "Old Institute" },
    "ins:t/friend": { name: "友研究院", nameEn: "Friendly Institute" },
    "ins:t/metal": { name: "金属研究院", nameEn: "Metal Institute" },
    "ins:t/honoured": { name: "荣誉研究院", nameEn: "Honoured Institute" },
    "cen:t/lab": { name: "气孔中心", nameEn: "Lab" },
    "uni:t/blank": { name: "空白大学", nameEn: "Blank University" },
    "uni:t/far": { name: "远方大学", nameEn: "Far University" },
    "uni:t/school": { name: "铸造职院", nameEn: "School" },
    "uni:t/arts": { name: "美术学院", nameEn: "Arts" },
    "tec:t/alloy": { name: "合金技术", nameEn: "alloy technology" },
    "tec:t/flow": { name: "流动仿真", nameEn: "flow simulation" },
    "tec:t/jet": { name: "喷射技术", nameEn: "jet technology" },
    "tec:t/software": { name: "软件技术", nameEn: "software" },
    "ach:t/prize": { name: "银奖", nameEn: "silver prize", achievementKind: "AWARD" },
    "link:t/casting": { name: "铸造环节", nameEn: "casting" },
    "prd:t/part": { name: "铸件", nameEn: "part" },
    "prd:t/ingot": { name: "锭料", nameEn: "ingot" },
    "prd:t/fine": { name: "精锭", nameEn: "fine ingot" },
    "prd:t/other": { name: "其他", accounting: true },
    "occ:t/caster": { name: "铸造工", nameEn: "caster" },
    "pgm:t/casting": { name: "铸造专业", nameEn: "casting programme" },
    "pgm:t/painting": { name: "绘画专业", nameEn: "painting programme" },
  },
  edges: [
    ["LOCATED_IN", "reg:t/b", "reg:t/a"],
    ["LOCATED_IN", "cen:t/lab", "reg:t/b"],
    ["LOCATED_IN", "ins:t/metal", "reg:t/c"],
    ["RAISED_BY", "prb:t/crack", "ent:t/caster"],
    ["RAISED_BY", "prb:t/pores", "ent:t/caster"],
    ["ADDRESSES", "prj:t/first", "prb:t/crack", { outcome: "OPEN" }],
    ["ADDRESSES", "prj:t/second", "prb:t/pores", { outcome: "SOLVED" }],
    ["ADDRESSES", "prj:t/third", "prb:t/warp", { outcome: "SOLVED" }],
    ["PARTICIPATES_IN", "ent:t/caster", "prj:t/first"],
    ["PARTICIPATES_IN", "ins:t/old", "prj:t/first"],
    ["PARTICIPATES_IN", "ent:t/caster", "prj:t/second"],
    ["PARTICIPATES_IN", "cen:t/lab", "prj:t/second"],
    ["PARTICIPATES_IN", "ent:t/rival", "prj:t/third"],
    ["COOPERATES_WITH", "ent:t/caster", "ins:t/old", { kind: "RESEARCH" }],
    ["COOPERATES_WITH", "ent:t/caster", "ins:t/friend", { kind: "RESEARCH" }],
    ["COOPERATES_WITH", "ent:t/caster", "ins:t/honoured", { kind: "SERVICE" }],
    ["COOPERATES_WITH", "ins:t/metal", "uni:t/blank", { kind: "RESEARCH" }],
    ["HOLDS", "ent:t/caster", "tec:t/flow"],
    ["HOLDS", "cen:t/lab", "tec:t/flow"],
    ["HOLDS", "cen:t/lab", "tec:t/jet"],
    ["HOLDS", "ins:t/metal", "tec:t/alloy", { validFrom: "2025-01-01" }],
    ["HOLDS", "uni:t/far", "tec:t/software"],
    ["HOLDS", "ins:t/honoured", "ach:t/prize"],
    ["PRODUCES", "ent:t/caster", "prd:t/part"],
    ["PRODUCES", "ent:t/rival", "prd:t/part"],
    ["PRODUCES", "ent:t/smith", "prd:t/ingot"],
    ["PRODUCES", "ent:t/seller", "prd:t/ingot"],
    ["PRODUCES", "ent:t/fine", "prd:t/fine"],
    ["PRODUCES", "ent:t/caster", "prd:t/other"],
    ["PRODUCES", "ent:t/smith", "prd:t/other"],
    ["PRODUCES", "ent:t/rival", "prd:t/other"],
    ["SUPPLIES", "ent:t/seller", "ent:t/caster", { productId: "prd:t/ingot" }],
    ["SUBCLASS_OF", "prd:t/fine", "prd:t/ingot"],
    ["UPSTREAM_OF", "prd:t/ingot", "prd:t/part"],
    ["REALIZES", "prd:t/part", "link:t/casting"],
    ["NEEDS", "link:t/casting", "tec:t/alloy"],
    ["NEEDS", "link:t/casting", "occ:t/caster"],
    ["TRAINS_FOR", "pgm:t/casting", "occ:t/caster"],
    ["OFFERS", "uni:t/school", "pgm:t/casting"],
    ["OFFERS", "uni:t/arts", "pgm:t/painting"],
  ],
};
