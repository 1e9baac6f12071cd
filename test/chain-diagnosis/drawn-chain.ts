import type { Drawing } from "../support/draw-graph.js";

/*
 * A chain small enough to check by eye. Region 甬 (reg:1) lies in province 浙 (reg:9), which lies in 国 (reg:100000);
 * 甬 holds the district 仑 (reg:2); 沪 (reg:8) lies in 国.
 *
 *   vehicle ──2──▶ cell ──2──▶ cathode          vehicle ──2──▶ mould ──1──▶ steel
 *      │             └──2──▶ separator           vehicle ──2──▶ { stamping | casting }   (group "body")
 *      └──2──▶ seat                              charging requires nothing and is required by nothing
 *
 * Listed makers            in 甬              elsewhere
 *   vehicle                V1                 W1 (沪)
 *   cell                   -                  C1 (浙)
 *   cathode                -                  -            maker K0 has no region
 *   separator              -                  S1 (沪)
 *   mould                  M1 M2 M3 (one of them in 仑)     -
 *   steel                  T1                 T2 T3 (沪)
 *   casting                M1                 -
 *   stamping               -                  P1 (沪)
 *   seat                   -                  A1 (沪)      but X1 of 甬 is in the industry of A1, its products unknown
 *   charging               -                  -
 *
 * Members of 甬: V1 M1 M2 M3 T1 X1 = 6, of whom 5 have products; the list is declared 0.9 complete:
 * coverage 5/6 × 0.9 = 0.75.
 * The country is declared 1.0 complete and is the whole: V1 W1 C1 S1 M1 M2 M3 T1 T2 T3 P1 A1 X1 and K0, whose place
 * nobody knows, 13 of them with products: x = 13. x_R = 5.
 *   mould LQ = (3/5)/(3/13) = 2.6, Clopper–Pearson of 3/3 = [0.2924, 1] / (5/13) = [0.7602, 2.6]: PRESENT.
 *   steel LQ = (1/5)/(3/13) = 0.87, but one maker: FRAGILE.
 */
const listed = (name: string) => ({ name });
const stock = (id: string) =>
  [`code:STOCK|CN|${id}`, { name: id, key: `STOCK|CN|${id}`, scheme: "STOCK", value: id }] as const;
const makers = ["V1", "W1", "C1", "K0", "S1", "M1", "M2", "M3", "T1", "T2", "T3", "P1", "A1", "X1"];
const seats: Readonly<Record<string, string>> = {
  V1: "reg:1",
  M1: "reg:1",
  M2: "reg:1",
  M3: "reg:2",
  T1: "reg:1",
  X1: "reg:1",
  C1: "reg:9",
  W1: "reg:8",
  S1: "reg:8",
  T2: "reg:8",
  T3: "reg:8",
  P1: "reg:8",
  A1: "reg:8",
};
const products: Readonly<Record<string, readonly string[]>> = {
  vehicle: ["V1", "W1"],
  cell: ["C1"],
  cathode: ["K0"],
  separator: ["S1"],
  mould: ["M1", "M2", "M3"],
  steel: ["T1", "T2", "T3"],
  casting: ["M1"],
  stamping: ["P1"],
  seat: ["A1"],
};
const links = [...Object.keys(products), "charging"];

/** The drawing whose answers are worked out above. */
export const drawnChain: Drawing = {
  nodes: {
    "chain:t": "试链",
    "reg:100000": "国",
    "reg:9": "浙",
    "reg:8": "沪",
    "reg:1": "甬",
    "reg:2": "仑",
    "ind:seats": "座椅行业",
    "prd:row": { name: "其他", accounting: true },
    "doc:table": { name: "表", publishedOn: "2022-03-01" },
    "pty:chain": "链党委",
    "cov:country": {
      name: "全国名单",
      relationshipType: "LOCATED_IN",
      regionId: "reg:100000",
      population: "LISTED",
      share: 1,
      declaredBy: "试",
      declaredOn: "2022-01-01",
    },
    "cov:city": {
      name: "甬名单",
      relationshipType: "LOCATED_IN",
      regionId: "reg:1",
      population: "LISTED",
      share: 0.9,
      declaredBy: "试",
      declaredOn: "2022-01-01",
    },
    ...Object.fromEntries(
      links.map((link) => [`link:t/${link}`, { name: link, stage: link === "charging" ? "SERVICE" : "MIDSTREAM" }]),
    ),
    ...Object.fromEntries(Object.keys(products).map((link) => [`prd:${link}`, `${link} product`])),
    ...Object.fromEntries(makers.map((id) => [`ent:${id}`, listed(id)])),
    ...Object.fromEntries(makers.map(stock)),
  },
  edges: [
    ["LOCATED_IN", "reg:9", "reg:100000"],
    ["LOCATED_IN", "reg:8", "reg:100000"],
    ["LOCATED_IN", "reg:1", "reg:9"],
    ["LOCATED_IN", "reg:2", "reg:1"],
    ...links.map(
      (link, at) => ["HAS_LINK", "chain:t", `link:t/${link}`, { position: at, root: link === "vehicle" }] as const,
    ),
    ["REQUIRES", "link:t/vehicle", "link:t/cell", { essentiality: 2 }],
    ["REQUIRES", "link:t/vehicle", "link:t/mould", { essentiality: 2 }],
    ["REQUIRES", "link:t/vehicle", "link:t/seat", { essentiality: 2 }],
    ["REQUIRES", "link:t/vehicle", "link:t/stamping", { essentiality: 2, group: "body" }],
    ["REQUIRES", "link:t/vehicle", "link:t/casting", { essentiality: 2, group: "body" }],
    ["REQUIRES", "link:t/cell", "link:t/cathode", { essentiality: 2 }],
    ["REQUIRES", "link:t/cell", "link:t/separator", { essentiality: 2 }],
    ["REQUIRES", "link:t/mould", "link:t/steel", { essentiality: 1 }],
    ...Object.keys(products).map(
      (link) => ["REALIZES", `prd:${link}`, `link:t/${link}`, { matchedTerm: link }] as const,
    ),
    ...Object.entries(products).flatMap(([link, ids]) =>
      ids.map((id, row) => ["PRODUCES", `ent:${id}`, `prd:${link}`, { documentId: "doc:table", row }] as const),
    ),
    ["PRODUCES", "ent:X1", "prd:row"],
    ["REALIZES", "prd:row", "link:t/seat"],
    ["IN_INDUSTRY", "ent:A1", "ind:seats"],
    ["IN_INDUSTRY", "ent:X1", "ind:seats"],
    ["MEMBER_OF", "ent:M1", "pty:chain"],
    ...makers.flatMap((id) => (seats[id] === undefined ? [] : [["LOCATED_IN", `ent:${id}`, seats[id]] as const])),
    ...makers.map((id) => ["HAS_CODE", `ent:${id}`, `code:STOCK|CN|${id}`] as const),
  ],
};
