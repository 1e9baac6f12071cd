import type { Drawing } from "../support/draw-graph.js";

/*
 * A town (reg:330292) with three enterprises 甲, 乙, 丙; 丁 lies elsewhere. The centre's Party branch co-builds with 乙 and 丙.
 *
 *   甲 ──合作── 研究院 ──合作── 中心 ◀─隶属─ 党支部 ══共建══ 乙            乙, 丙, 丁 are members of 工业社区
 *   甲 ──生产─▶ 压铸件 ◀─生产── 丙 ══共建══ 党支部                        乙 and 党支部 took part in 攻关, which solved
 *   甲, 研究院 take part in 另一项目, whose problem is open                 发热, raised by 乙
 *   甲, 丁 have 平衡项目 (an accounting row), 甲, 乙 the industry 模具制造: both are left out
 *
 * Network of the town: 甲 乙 丙 丁 研究院 中心 党支部 工业社区 攻关 发热 另一项目 未解 压铸件 = 13 nodes; edges: 甲–研究院, 研究院–中心,
 * 中心–党支部, 党支部–乙, 党支部–丙, 社区–乙, –丙, –丁, 甲–压铸件, 丙–压铸件, 攻关–乙, –党支部, –发热, 发热–乙, 另–甲, –研究院, –未解 = 17.
 *
 * Pairs within three steps of 研究院: 甲 1; 乙 3 (党支部, 中心); 丙 3 (党支部, 中心, or 压铸件, 甲). 丁 has 5: 社区, 乙, 党支部, 中心.
 * Without co-building (2 edges): 甲 1; 丙 3 over 压铸件; 乙 4 (攻关, 党支部, 中心): one pair is lost. All 13 still hang together.
 * Without 工业社区 (3 edges): no pair is lost; of the other 12 nodes 丁 is cut off.
 * With the centre counted as an institute: 甲 2, 乙 2, 丙 2 more pairs, of which 丙's is lost (4 over 压铸件), 乙's not (3 over 攻关).
 * Before 2025 乙 did not co-build: then 甲 and 丙 are near, 乙 is 4 away, and taking co-building away loses nothing.
 * Above a confidence of 0.5 丙 does not co-build, and 乙 alone hangs on it.
 * 攻关's participants 乙 and 党支部 are joined by co-building: 发热 was solved through it; the sources count 4 problems. Through
 * 工业社区 they are joined too (乙 社区 丙 党支部), but farther than without it, so that nothing was solved through that.
 */
const home = "reg:330292";

/** The drawing whose answers are worked out above. */
export const drawnTown: Drawing = {
  nodes: {
    [home]: { name: "镇", level: "TOWNSHIP" },
    "reg:330293": { name: "外地", level: "TOWNSHIP" },
    "ent:e9-a": { name: "甲公司", nameEn: "Jia Co." },
    "ent:e9-b": { name: "乙公司", nameEn: "Yi Co." },
    "ent:e9-c": "丙公司",
    "ent:e9-d": "丁公司",
    "ins:e9-yuan": { name: "研究院", nameEn: "the institute" },
    "cen:e9-centre": "技术中心",
    "pty:e9-branch": { name: "技术中心党支部", nameEn: "the branch" },
    "icm:e9-community": "工业社区",
    "prj:e9-joint": { name: "联合攻关", nameEn: "the joint project" },
    "prb:e9-heat": { name: "发热难题", nameEn: "the heat problem" },
    "prj:e9-other": "另一项目",
    "prb:e9-open": { name: "未解难题", outcome: "OPEN" },
    "prd:e9-part": "压铸件",
    "prd:e9-row": { name: "平衡项目", accounting: true },
    "ind:e9-mould": "模具制造",
  },
  edges: [
    ["LOCATED_IN", "ent:e9-a", home],
    ["LOCATED_IN", "ent:e9-b", home],
    ["LOCATED_IN", "ent:e9-c", home],
    ["LOCATED_IN", "ent:e9-d", "reg:330293"],
    ["COOPERATES_WITH", "ent:e9-a", "ins:e9-yuan", { kind: "RESEARCH", validFrom: "2023-05-01" }],
    ["COOPERATES_WITH", "cen:e9-centre", "ins:e9-yuan", { kind: "RESEARCH" }],
    ["AFFILIATED_TO", "pty:e9-branch", "cen:e9-centre"],
    ["CO_BUILDS", "ent:e9-b", "pty:e9-branch", { problemsSolved: 4, validFrom: "2025-01-01" }],
    ["CO_BUILDS", "ent:e9-c", "pty:e9-branch", { confidence: 0.4 }],
    ["MEMBER_OF", "ent:e9-b", "icm:e9-community"],
    ["MEMBER_OF", "ent:e9-c", "icm:e9-community"],
    ["MEMBER_OF", "ent:e9-d", "icm:e9-community"],
    ["PRODUCES", "ent:e9-a", "prd:e9-part"],
    ["PRODUCES", "ent:e9-c", "prd:e9-part"],
    ["PRODUCES", "ent:e9-a", "prd:e9-row"],
    ["PRODUCES", "ent:e9-d", "prd:e9-row"],
    ["IN_INDUSTRY", "ent:e9-a", "ind:e9-mould"],
    ["IN_INDUSTRY", "ent:e9-b", "ind:e9-mould"],
    ["PARTICIPATES_IN", "ent:e9-b", "prj:e9-joint"],
    ["PARTICIPATES_IN", "pty:e9-branch", "prj:e9-joint"],
    ["ADDRESSES", "prj:e9-joint", "prb:e9-heat", { outcome: "SOLVED" }],
    ["RAISED_BY", "prb:e9-heat", "ent:e9-b"],
    ["PARTICIPATES_IN", "ent:e9-a", "prj:e9-other"],
    ["PARTICIPATES_IN", "ins:e9-yuan", "prj:e9-other"],
    ["ADDRESSES", "prj:e9-other", "prb:e9-open"],
  ],
};
