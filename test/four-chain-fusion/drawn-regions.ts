import type { Drawing } from "../support/draw-graph.js";

/*
 * Two districts and a third of which nothing is known, small enough to count by hand. 府 (reg:fus) holds 甲, 乙, 丙.
 *
 * 甲 (reg:fus1): the school uni:fus1 offers two programmes, the first of which trains for an occupation; it takes part in
 *   the talent programme tal:fus1, as the institute ins:fus1 does; per:fus1 works at the institute (per:fus3 did until
 *   2020) and advises the school. Project prj:fus1, of no place: the institute, the person and ent:fus1; it yields ach:fus1.
 *   ent:fus1 and ent:fus2 make two products and an accounting row. ent:fus1 cooperates with the school and the institute.
 * 乙 (reg:fus2): school uni:fus2 offers the first programme; per:fus2 works there; ent:fus3 makes a product; centre cen:fus1.
 *
 * Counts          schools programmes offers | people talent | enterprises products | institutes centres projects achievements
 *   甲               1        2        2    |   1      1    |     2          2     |     1         0        1         1
 *   乙               1        1        1    |   1      0    |     1          1     |     0         1        0         0
 * Schools and people are the same in both, so that they tell nothing (weight 0). Of two regions min–max gives 1 and 0, and
 * e = 0 for what only one has: equal weights of the rest. U(甲) = (1, 1, 1, 3/4), U(乙) = (0, 0, 0, 1/4).
 *   甲: T = 15/16, C = 4·(3/4)^(1/4)/(15/4), D = √(C·T) = 0.9646…; 乙: C = D = 0 in the standard form; by Fan
 *   σ = √(3)/16, C = 1 − √3/8, T = 1/16, D = √((1 − √3/8)/16) = 0.2212….
 *   Obstacles of 甲: it lacks the centre alone: 1. Of 乙: four chains of weight 1/4 each, education lacks programmes 1/8 and
 *   offers 1/8, talent 1/4, industry 1/8 twice, innovation three of four quarters 1/16 each: in all 15/16.
 *   So the talent programme is 4/15 of what 乙 lacks.
 *
 * Ties of 甲, by the chains of their ends (E T I N), 16 in all: OFFERS EE EE, TRAINS_FOR ET, WORKS_AT TN, ADVISES TE,
 * PARTICIPATES_IN TN NN IN ET NT, YIELDS NN, COOPERATES_WITH EI IN, PRODUCES II II II. Ends: E 8, T 6, I 9, N 9.
 *   observed ET 3, EI 1, EN 0, TI 0, TN 3, IN 2; expected K_a K_b/31: 48, 72, 72, 54, 54, 81 over 31.
 *   Within types: TRAINS_FOR and ADVISES give ET 1 each; PARTICIPATES_IN (out E1 T1 I1 N2, in T2 N3, of 5) ET 2/5, EN 3/5,
 *   TI 2/5, TN 3/5 + 4/5, IN 3/5; WORKS_AT TN 1; COOPERATES_WITH (ends E1 I2 N1, of 2·2 − 1) EI 2/3, EN 1/3, IN 2/3.
 * Of the city it is declared that 0.9 of all entities are known.
 * Loops of 甲: school–person–project–firm, school–person–institute–firm, school–talent programme–institute–firm: 3.
 */
const district = (name: string) => ({ name, level: "DISTRICT" });

/** The drawing whose answers are worked out above. */
export const drawnRegions: Drawing = {
  nodes: {
    "reg:fus": { name: "府", level: "CITY" },
    "reg:fus1": district("甲"),
    "reg:fus2": district("乙"),
    "reg:fus3": district("丙"),
    "uni:fus1": "甲校",
    "uni:fus2": "乙校",
    "pgm:fus1": "模具",
    "pgm:fus2": "数控",
    "occ:fus1": "模具工",
    "per:fus1": "专家甲",
    "per:fus2": "专家乙",
    "per:fus3": "离任者",
    "tal:fus1": "学堂",
    "ent:fus1": "甲厂一",
    "ent:fus2": "甲厂二",
    "ent:fus3": "乙厂",
    "prd:fus1": "压铸模",
    "prd:fus2": "注塑模",
    "prd:fus3": "冲压模",
    "prd:fus9": { name: "其他", accounting: true },
    "ins:fus1": "甲所",
    "cen:fus1": "乙中心",
    "prj:fus1": "攻关",
    "ach:fus1": "成果",
    "cov:fus": {
      name: "府名录",
      relationshipType: "LOCATED_IN",
      regionId: "reg:fus",
      population: "ALL",
      share: 0.9,
      declaredBy: "试",
      declaredOn: "2025-01-01",
    },
    "doc:fus": { name: "表", publishedOn: "2025-05-01" },
  },
  edges: [
    ...["reg:fus1", "reg:fus2", "reg:fus3"].map((id) => ["LOCATED_IN", id, "reg:fus"] as const),
    ...["uni:fus1", "tal:fus1", "ent:fus1", "ent:fus2", "ins:fus1"].map(
      (id) => ["LOCATED_IN", id, "reg:fus1"] as const,
    ),
    ...["uni:fus2", "ent:fus3", "cen:fus1"].map((id) => ["LOCATED_IN", id, "reg:fus2"] as const),
    ["OFFERS", "uni:fus1", "pgm:fus1"],
    ["OFFERS", "uni:fus1", "pgm:fus2"],
    ["OFFERS", "uni:fus2", "pgm:fus1"],
    ["TRAINS_FOR", "pgm:fus1", "occ:fus1"],
    ["WORKS_AT", "per:fus1", "ins:fus1"],
    ["WORKS_AT", "per:fus2", "uni:fus2"],
    ["WORKS_AT", "per:fus3", "ins:fus1", { validTo: "2020-01-01" }],
    ["ADVISES", "per:fus1", "uni:fus1"],
    ["PARTICIPATES_IN", "per:fus1", "prj:fus1"],
    ["PARTICIPATES_IN", "ins:fus1", "prj:fus1"],
    ["PARTICIPATES_IN", "ent:fus1", "prj:fus1"],
    ["PARTICIPATES_IN", "uni:fus1", "tal:fus1"],
    ["PARTICIPATES_IN", "ins:fus1", "tal:fus1"],
    ["YIELDS", "prj:fus1", "ach:fus1"],
    ["COOPERATES_WITH", "ent:fus1", "uni:fus1", { kind: "TRAINING" }],
    ["COOPERATES_WITH", "ent:fus1", "ins:fus1", { kind: "RESEARCH" }],
    ["PRODUCES", "ent:fus1", "prd:fus1", { documentId: "doc:fus" }],
    ["PRODUCES", "ent:fus1", "prd:fus2"],
    ["PRODUCES", "ent:fus2", "prd:fus2"],
    ["PRODUCES", "ent:fus3", "prd:fus3"],
    ["PRODUCES", "ent:fus2", "prd:fus9"],
  ],
};
