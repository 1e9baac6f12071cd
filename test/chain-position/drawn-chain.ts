import type { Drawing } from "../support/draw-graph.js";

/*
 * A chain of seven links, small enough to solve by hand.
 *
 *   car ─2→ steel ─2→ ore        car ─1→ ore        car ─1→ paint ─1→ { resin | oil } (one group)        car ─0→ radio
 *
 * STRUCTURE by essentiality: the car's value is steel 2/4, paint 1/4, ore 1/4; steel's is ore; paint's is half resin, half
 * oil; the incidental radio counts for nothing, so that nobody needs it: final demand is 1 car and 1 radio.
 *   Column of L of the car: car 1, steel 1/2, paint 1/4, ore 1/4 + 1/2, resin 1/8, oil 1/8. Output x is the same, and 1 radio.
 *   BL car 2.75, steel 2, paint 2, the others 1; in all 10.75. Power of dispersion of the car 7·2.75/10.75.
 *   FL car 1, radio 1, steel 2, paint 2, resin 3, oil 3; ore sells 2/3 to steel and 1/3 to the car: 1 + 2/3·2 + 1/3 = 8/3.
 *   Ore to car: 1/4 in one step, 1/2 in two: length 5/3, strength 3/4. Equal weights: BL car 8/3.
 *   Tiers: steel, paint 1; ore, resin, oil 2 (the longest way); radio none.
 *
 * MONEY: o1 and o2 make ore (output 30 and 10), s1 steel, c1 the car, p1 paint and resin. Supplies in yuan:
 *   o1→s1 40 (ore), o2→s1 10, s1→c1 80 (steel), o1→c1 10, p1→c1 20 (the car requires paint, not resin: all paint),
 *   s1→p1 4 (neither is required: split, 2 each), o2→c1 without an amount.
 *   Sold: ore 60, steel 84, paint 20. Bought: steel 50, car 110, paint 2, resin 2. x = ore 60, steel 84, car 110, paint 20,
 *   resin 2; oil and radio have no place.
 *   FL: car 1, resin 1, paint 2, steel 1 + (80·1 + 2·2 + 2·1)/84 = 85/42, ore 1 + 50/60·85/42 + 10/60 = 719/252.
 *   BL: ore 1, steel 1 + 50/84 = 67/42, paint 1 + 2/20·67/42 = 487/420, resin 1 + 67/42, car 1 + (10 + 80·67/42 + 20·487/420)/110.
 *   With final demand for cars alone, resin buys and sells nothing: not productive.
 *
 * 甲 (reg:pos1) holds o1, s1, c1; p1 lies in 乙 (reg:pos2); nobody knows where o2 is.
 * chain:circle: two links that need each other and nothing besides.
 */
const links = ["car", "steel", "ore", "paint", "resin", "oil", "radio"];
const makers = { o1: ["ore"], o2: ["ore"], s1: ["steel"], c1: ["car"], p1: ["paint", "resin"] } as const;
const outputs: Readonly<Record<string, number>> = { o1: 30, o2: 10 };

/** The drawing whose answers are worked out above. */
export const drawnPositions: Drawing = {
  nodes: {
    "chain:pos": "车链",
    "chain:circle": "圈链",
    "reg:pos": "国",
    "reg:pos1": "甲",
    "reg:pos2": "乙",
    "link:circle/a": "甲环",
    "link:circle/b": "乙环",
    "doc:pos": { name: "表", publishedOn: "2024-12-31" },
    "org:pos": "协会",
    "prj:pos": "攻关",
    ...Object.fromEntries(links.map((link) => [`link:pos/${link}`, { name: link, stage: "MIDSTREAM" }])),
    ...Object.fromEntries(links.map((link) => [`prd:pos/${link}`, `${link} product`])),
    ...Object.fromEntries(Object.keys(makers).map((id) => [`ent:pos/${id}`, { name: id, chainLeader: id === "c1" }])),
  },
  edges: [
    ["LOCATED_IN", "reg:pos1", "reg:pos"],
    ["LOCATED_IN", "reg:pos2", "reg:pos"],
    ...["o1", "s1", "c1"].map((id) => ["LOCATED_IN", `ent:pos/${id}`, "reg:pos1"] as const),
    ["LOCATED_IN", "ent:pos/p1", "reg:pos2"],
    ...links.map(
      (link, at) => ["HAS_LINK", "chain:pos", `link:pos/${link}`, { position: at, root: link === "car" }] as const,
    ),
    ["HAS_LINK", "chain:circle", "link:circle/a", { position: 0 }],
    ["HAS_LINK", "chain:circle", "link:circle/b", { position: 1 }],
    ["REQUIRES", "link:circle/a", "link:circle/b", { essentiality: 2 }],
    ["REQUIRES", "link:circle/b", "link:circle/a", { essentiality: 2 }],
    ["REQUIRES", "link:pos/car", "link:pos/steel", { essentiality: 2 }],
    ["REQUIRES", "link:pos/car", "link:pos/ore", { essentiality: 1 }],
    ["REQUIRES", "link:pos/car", "link:pos/paint", { essentiality: 1 }],
    ["REQUIRES", "link:pos/car", "link:pos/radio", { essentiality: 0 }],
    ["REQUIRES", "link:pos/steel", "link:pos/ore", { essentiality: 2 }],
    ["REQUIRES", "link:pos/paint", "link:pos/resin", { essentiality: 1, group: "binder" }],
    ["REQUIRES", "link:pos/paint", "link:pos/oil", { essentiality: 1, group: "binder" }],
    ...links.map((link) => ["REALIZES", `prd:pos/${link}`, `link:pos/${link}`] as const),
    ...Object.entries(makers).flatMap(([id, made]) =>
      made.map((link) => {
        const output = outputs[id] === undefined ? {} : { output: outputs[id] };
        return ["PRODUCES", `ent:pos/${id}`, `prd:pos/${link}`, { documentId: "doc:pos", ...output }] as const;
      }),
    ),
    ["SUPPLIES", "ent:pos/o1", "ent:pos/s1", { productId: "prd:pos/ore", amount: 40 }],
    ["SUPPLIES", "ent:pos/o2", "ent:pos/s1", { amount: 10 }],
    ["SUPPLIES", "ent:pos/s1", "ent:pos/c1", { productId: "prd:pos/steel", amount: 80 }],
    ["SUPPLIES", "ent:pos/o1", "ent:pos/c1", { amount: 10 }],
    ["SUPPLIES", "ent:pos/p1", "ent:pos/c1", { amount: 20 }],
    ["SUPPLIES", "ent:pos/s1", "ent:pos/p1", { amount: 4 }],
    ["SUPPLIES", "ent:pos/o2", "ent:pos/c1"],
    ["COOPERATES_WITH", "ent:pos/c1", "org:pos", { kind: "RESEARCH" }],
    ["PARTICIPATES_IN", "ent:pos/c1", "prj:pos", { validTo: "2020-01-01" }],
  ],
};
