import type { Drawing } from "../support/draw-graph.js";

/*
 * Eleven cities: 甲 (reg:c1) to 癸 (reg:c10) lie in 国, and 京 (reg:c11), a province whose only city is the filler 京辖, which
 * holds the district where Q11 sits. 甲 holds the district 仑, where B sits. F1 and F2 are nowhere.
 *
 *   t ──2──▶ s1 … s5        s2 ──2──▶ q ──2──▶ far ──2──▶ beyond        p ──1──▶ s1        few ──1──▶ s1
 *
 *   city       c1      c2       c3, c4       c5       c6   c7, c8, c9       c10, c11    nowhere
 *   firms      A, B    P2       P3, P4       P5       P6   Q7, Q8, Q9       Q10, Q11    F1, F2
 *   make       t (A),  t, p,    p, few,      p, few   p    q, far, beyond   q, beyond   p
 *              s1–s5   few      far
 *
 * k: t 2, each s 1, p 5, q 5, few 4, far 5, beyond 5. φ: t–s 1/2, s–s 1, t–p 1/5, t–few 1/4, p–few 4/5, p–far 2/5, few–far 2/5,
 * q–far 3/5, q–beyond 1, far–beyond 3/5, all others 0. Σφ: t 3.95, p 2.4, q 2.6, far 3.
 *
 * In c1, of 14 firms with products the two that it holds are all makers of each s: LQ = (2/2)/(2/14) = 7, its lower bound
 * √0.025 · 7 = 1.107: STRONG, five of them. t has one maker of two: FRAGILE, and no candidate, since two make it.
 * Candidates of c1: p (one step from s1; 7 makers), q (one from s2; 5), far (two from s2; 5). Not few: 4 makers; nor beyond: 3 steps.
 *   density       p (1/5)/2.4 = 1/12, q 0, far 0:              ranks 5/6, 1/3, 1/3
 *   local demand  q is required by s2, which A and B make: 2;  ranks of p, q, far 1/3, 5/6, 1/3
 * Around c3, which has p, few and far: q (3/5)/2.6, t (1/5 + 1/4)/3.95.
 */
const cityOf: Readonly<Record<string, string>> = {
  ...{ A: "c1", B: "c1d", P2: "c2", P3: "c3", P4: "c4", P5: "c5", P6: "c6" },
  ...{ Q7: "c7", Q8: "c8", Q9: "c9", Q10: "c10", Q11: "c11d" },
};
const strengths = ["s1", "s2", "s3", "s4", "s5"];
const makersOf: Readonly<Record<string, readonly string[]>> = {
  t: ["A", "P2"],
  ...Object.fromEntries(strengths.map((link) => [link, ["A", "B"]])),
  p: ["P2", "P3", "P4", "P5", "P6", "F1", "F2"],
  q: ["Q7", "Q8", "Q9", "Q10", "Q11"],
  few: ["P2", "P3", "P4", "P5"],
  far: ["P3", "P4", "Q7", "Q8", "Q9"],
  beyond: ["Q7", "Q8", "Q9", "Q10", "Q11"],
};
const needs = [
  ...strengths.map((link) => ["t", link, 2] as const),
  ...([
    ["s2", "q", 2],
    ["q", "far", 2],
    ["far", "beyond", 2],
    ["p", "s1", 1],
    ["few", "s1", 1],
  ] as const),
];
const firms = [...new Set(Object.values(makersOf).flat())];
const cities = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10"];

/** The links in the order of the template. */
export const drawnLinks = Object.keys(makersOf);

/** M of the eleven cities and the links in their order, as the header has it. */
export const drawnMarks = [...cities, "c11"].map((city) =>
  Object.values(makersOf).map((makers) => Number(makers.some((maker) => cityOf[maker]?.replace("d", "") === city))),
);

/** The drawing whose answers are worked out above. */
export const drawnCities: Drawing = {
  nodes: {
    "chain:x": "试链",
    "reg:100000": { name: "国", level: "COUNTRY" },
    "reg:c11": { name: "京", level: "PROVINCE" },
    "reg:c11f": { name: "京辖", level: "CITY", statisticalFiller: true },
    "reg:c11d": { name: "海淀", level: "DISTRICT" },
    "reg:c1d": { name: "仑", level: "DISTRICT" },
    ...Object.fromEntries(
      cities.map((city, at) => [`reg:${city}`, { name: "甲乙丙丁戊己庚辛壬癸"[at], level: "CITY" }]),
    ),
    "doc:x": { name: "表", publishedOn: "2022-03-01" },
    "cov:x": {
      ...{ name: "全国名单", relationshipType: "LOCATED_IN", regionId: "reg:100000", population: "ALL", share: 1 },
      ...{ declaredBy: "试", declaredOn: "2022-01-01" },
    },
    ...Object.fromEntries(drawnLinks.map((link) => [`link:x/${link}`, { name: `环${link}`, nameEn: `link ${link}` }])),
    ...Object.fromEntries(drawnLinks.map((link) => [`prd:x-${link}`, `品${link}`])),
    ...Object.fromEntries(firms.map((id) => [`ent:x-${id}`, id])),
  },
  edges: [
    ...cities.map((city) => ["LOCATED_IN", `reg:${city}`, "reg:100000"] as const),
    ["LOCATED_IN", "reg:c11", "reg:100000"],
    ["LOCATED_IN", "reg:c11f", "reg:c11"],
    ["LOCATED_IN", "reg:c11d", "reg:c11f"],
    ["LOCATED_IN", "reg:c1d", "reg:c1"],
    ...Object.entries(cityOf).map(([firm, city]) => ["LOCATED_IN", `ent:x-${firm}`, `reg:${city}`] as const),
    ...drawnLinks.map(
      (link, at) => ["HAS_LINK", "chain:x", `link:x/${link}`, { position: at, root: link === "t" }] as const,
    ),
    ...needs.map(
      ([from, to, essentiality]) => ["REQUIRES", `link:x/${from}`, `link:x/${to}`, { essentiality }] as const,
    ),
    ...needs.map(
      ([from, to, essentiality]) => ["UPSTREAM_OF", `prd:x-${to}`, `prd:x-${from}`, { essentiality }] as const,
    ),
    // As materials the products hang together a little more: without p only nine cities would make any of what t is made of.
    ["UPSTREAM_OF", "prd:x-p", "prd:x-t", { essentiality: 1 }],
    ...drawnLinks.map((link) => ["REALIZES", `prd:x-${link}`, `link:x/${link}`, { matchedTerm: link }] as const),
    ...Object.entries(makersOf).flatMap(([link, makers]) =>
      makers.map((maker) => ["PRODUCES", `ent:x-${maker}`, `prd:x-${link}`, { documentId: "doc:x" }] as const),
    ),
  ],
};
