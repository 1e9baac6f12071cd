import type { Drawing } from "../support/draw-graph.js";

/*
 * A hand-drawn graph of 21 nodes, on which every answer can be worked out by eye. Days are of the edges' validity.
 *
 *   甲 –生产→ 压铸件 ←生产– 乙                     乙's edge has confidence 0.5                          2 edges
 *   甲 –供应→ 丙 –供应→ 乙                         甲→丙 [2020-01-01, 2021-01-01), 丙→乙 [2022-01-01, ∞)  2 edges
 *   甲 –参与→ 项目 –攻克→ 难题 –提出→ 乙                                                                3 edges
 *   甲 –参与→ 项目 ←参与– 研究院 –合作– 乙         合作 has no direction                                 3 edges
 *   甲 –生产→ 模具 ←生产– 丁 –合作– 研究院 –合作– 乙                                                   4 edges
 *   甲, 乙, 丙, 丁 –位于→ 北仑;  甲, 乙 –所属行业→ 零部件;  甲, 乙 –生产→ 其他 (accounting)             hubs
 *   甲, 乙 –代码→ 代码;  陈述 –关于→ 甲, 乙;  陈述 –载于→ 文件                                          provenance
 *   产业链 –环节→ 压铸, 材料;  压铸件 –属于环节→ 压铸;  铝合金 –属于环节→ 材料;  戊 –生产→ 铝合金
 *   己 has no edge.
 *
 * From 甲 to 乙 today, within 6 steps (the supply from 甲 to 丙 has ended):
 *   1  甲 压铸件 乙                                  2
 *   2  甲 项目 研究院 乙                             3   ("ins:" comes before "prb:" after 项目)
 *   3  甲 项目 难题 乙                               3
 *   4  甲 模具 丁 研究院 乙                          4
 *   5  甲 模具 丁 研究院 项目 难题 乙                6
 * From 甲 to 戊 there is none: only 产业链, a hub, joins 压铸 and 材料.
 */
export const drawnWays: Drawing = {
  nodes: {
    "ent:e2-jia": "甲",
    "ent:e2-yi": "乙",
    "ent:e2-bing": "丙",
    "ent:e2-ding": "丁",
    "ent:e2-wu": "戊",
    "ent:e2-ji": "己",
    "ins:e2-yuan": "研究院",
    "prd:e2-casting": "压铸件",
    "prd:e2-mould": "模具",
    "prd:e2-alloy": "铝合金",
    "prd:e2-other": { name: "其他", accounting: true },
    "prj:e2-joint": "项目",
    "prb:e2-hot": "难题",
    "reg:e2-beilun": "北仑",
    "ind:e2-parts": "零部件",
    "code:e2-one": { name: "代码", key: "E2|CN|1" },
    "clm:e2-one": { name: "陈述", statedOn: "2024-05-01" },
    "doc:e2-one": "文件",
    "chain:e2-c": "产业链",
    "link:e2-casting": "压铸",
    "link:e2-material": "材料",
  },
  edges: [
    ["PRODUCES", "ent:e2-jia", "prd:e2-casting"],
    ["PRODUCES", "ent:e2-yi", "prd:e2-casting", { confidence: 0.5 }],
    ["SUPPLIES", "ent:e2-jia", "ent:e2-bing", { validFrom: "2020-01-01", validTo: "2021-01-01" }],
    ["SUPPLIES", "ent:e2-bing", "ent:e2-yi", { validFrom: "2022-01-01" }],
    ["PARTICIPATES_IN", "ent:e2-jia", "prj:e2-joint", { claimIds: ["clm:e2-one"] }],
    ["PARTICIPATES_IN", "ins:e2-yuan", "prj:e2-joint"],
    ["ADDRESSES", "prj:e2-joint", "prb:e2-hot"],
    ["RAISED_BY", "prb:e2-hot", "ent:e2-yi"],
    ["COOPERATES_WITH", "ent:e2-yi", "ins:e2-yuan", { kind: "RESEARCH" }],
    ["PRODUCES", "ent:e2-jia", "prd:e2-mould"],
    ["PRODUCES", "ent:e2-ding", "prd:e2-mould"],
    ["COOPERATES_WITH", "ent:e2-ding", "ins:e2-yuan", { kind: "RESEARCH" }],
    ...["ent:e2-jia", "ent:e2-yi", "ent:e2-bing", "ent:e2-ding"].map(
      (id) => ["LOCATED_IN", id, "reg:e2-beilun"] as const,
    ),
    ...["ent:e2-jia", "ent:e2-yi"].flatMap((id) => [
      ["IN_INDUSTRY", id, "ind:e2-parts"] as const,
      ["PRODUCES", id, "prd:e2-other"] as const,
      ["HAS_CODE", id, "code:e2-one"] as const,
    ]),
    ["ABOUT", "clm:e2-one", "ent:e2-jia", { role: "SUBJECT" }],
    ["ABOUT", "clm:e2-one", "ent:e2-yi", { role: "OBJECT" }],
    ["STATED_IN", "clm:e2-one", "doc:e2-one"],
    ["HAS_LINK", "chain:e2-c", "link:e2-casting"],
    ["HAS_LINK", "chain:e2-c", "link:e2-material"],
    ["REALIZES", "prd:e2-casting", "link:e2-casting"],
    ["REALIZES", "prd:e2-alloy", "link:e2-material"],
    ["PRODUCES", "ent:e2-wu", "prd:e2-alloy"],
  ],
};
