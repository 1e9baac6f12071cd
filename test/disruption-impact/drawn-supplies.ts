import type { Drawing } from "../support/draw-graph.js";

/*
 * The eleven firms of Fig. 1 of Diem et al. 2022, every supply of weight 1, every input essential (UPSTREAM_OF 2):
 *
 *   2 → 1, 3      9 → 5, 10      3, 6, 10 → 7      7 → 4, 11      8 → 11
 *   product of each firm: s1: 1 3 8 · s2: 2 6 9 · s3: 4 10 · s4: 5 7 · s5: 11
 *
 * What each firm sells, s: 2 2 · 3 1 · 6 1 · 7 2 · 8 1 · 9 2 · 10 1, of 10 in all; 1, 4, 5, 11 sell to nobody here.
 * 9 stops (σ = 1). Down: 5 and 10 lose all they need of s2 in round 1; 7 loses s3 with 10 in round 2; 4 and 11 lose s4 with 7 in
 * round 3. Lost of s: 9 (2), 10 (1), 7 (2) = 5 of 10. Up: nobody supplies 9, so that only its own 2 of 10 are lost. Total 0.5.
 * 7 stops: down its own 2 (4 and 11 weigh nothing) = 0.2; up: 3, 6, 10 sell to it alone and lose all (3), 2 loses the half that
 * it sells to 3 (1), 9 the half that it sells to 10 (1), and 7 itself 2: 7 of 10. Total 0.7.
 * Half of 9 stops (ψ = 0.5): the same firms lose half: 0.25.
 *
 * Places: 9 in 甬 (reg:t1), 7 in 仑 (reg:t2), which lies in it. When 9 stops, 甬 loses both: 4 of its 4, 0.4 of the whole; 仑 0.2.
 * The link 模具 takes s4, of 5 (weighs nothing) and 7: loss 2 of 2, 0.2 of the whole.
 *
 * 12 makes a kind of s5, which nobody buys, and supplies nobody: it stands outside.
 * The sum of the eleven ESRI is 3.9 (0.1 0.5 0.4 0.35 0.1 0.3 0.7 0.1 0.5 0.4 0.45). 17 supplies could be added among the eleven;
 * with 8 → 7 the sum is 3.75, the least that one of the 17 reaches (the oracle's second supplier).
 * Two supplies state no amount (7 → 11, 8 → 11): an average one is 1. One supply ended in 2020 and counts no more.
 */
const supplies: readonly (readonly [from: number, to: number, product: number])[] = [
  [2, 1, 2],
  [2, 3, 2],
  [7, 4, 4],
  [9, 5, 2],
  [3, 7, 1],
  [6, 7, 2],
  [10, 7, 3],
  [9, 10, 2],
  [7, 11, 4],
  [8, 11, 1],
];
const sectors = [1, 2, 1, 3, 4, 2, 4, 1, 2, 3, 5];
const needs: readonly (readonly [material: number, product: number])[] = [
  [2, 1],
  [4, 3],
  [2, 4],
  [1, 4],
  [3, 4],
  [2, 3],
  [4, 5],
  [1, 5],
];

/** The drawing whose answers are worked out above. */
export const drawnSupplies: Drawing = {
  nodes: {
    ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`ent:f${at + 1}`, `企${at + 1}`])),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((sector) => [`prd:s${sector}`, `品${sector}`])),
    "prd:s5-kind": "品5之一种",
    "reg:t1": { name: "甬", level: "CITY" },
    "reg:t2": { name: "仑", level: "COUNTY" },
    "link:t/mould": "模具",
    "ind:t": "模具行业",
    "uni:t": "一所大学",
    "doc:t": { name: "供应表", publishedOn: "2024-05-01" },
  },
  edges: [
    ...supplies.map(
      ([from, to, product]) =>
        [
          "SUPPLIES",
          `ent:f${from}`,
          `ent:f${to}`,
          { productId: `prd:s${product}`, documentId: "doc:t", ...(to === 11 ? {} : { amount: 1 }) },
        ] as const,
    ),
    ["SUPPLIES", "ent:f5", "ent:f11", { productId: "prd:s4", amount: 9, validTo: "2020-01-01" }],
    ...sectors.map((sector, at) => ["PRODUCES", `ent:f${at + 1}`, `prd:s${sector}`] as const),
    ["PRODUCES", "ent:f12", "prd:s5-kind"],
    ["SUBCLASS_OF", "prd:s5-kind", "prd:s5"],
    ...needs.map(
      ([material, product]) => ["UPSTREAM_OF", `prd:s${material}`, `prd:s${product}`, { essentiality: 2 }] as const,
    ),
    ["REALIZES", "prd:s4", "link:t/mould"],
    ["LOCATED_IN", "reg:t2", "reg:t1"],
    ["LOCATED_IN", "ent:f7", "reg:t2"],
    ["LOCATED_IN", "ent:f9", "reg:t1"],
    ["IN_INDUSTRY", "ent:f7", "ind:t"],
  ],
};
