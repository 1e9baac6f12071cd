import type { Drawing } from "../support/draw-graph.js";

/*
 * A chain whose breaking points can be found by eye. 甬 (reg:spf-y) with its districts 东 (…-e) and 西 (…-w) lies in 国
 * (…-n), and so does 沪 (…-h). Essentiality 2 unless stated.
 *
 *   vehicle ─▶ { casting | stamping }     casting ─▶ mould ─▶ steel
 *   vehicle ─▶ battery ─▶ cell ─▶ recycling ─▶ battery          (a cycle of three)
 *   vehicle ─▶ motor    vehicle ─▶ { board | chip }    vehicle ─1─▶ paint
 *
 *   Makers in 东: V1 vehicle, C1 casting, M1 mould, P1 stamping, B1 battery and cell, L1 cell, R1 recycling, T1 paint
 *   Makers in 西: V2 vehicle (as another product), P2 stamping, E1 E2 E3 motor; X1, whose products nobody knows, in the
 *   industry of K1.   Makers in 沪: S1 steel, K1 chip.   Nobody at all: board.
 *   Every member of 甬 is known: 13 of 14 have products, so the coverage is 13/14 = 0.93; chip may be made by X1: UNKNOWN.
 *
 * With what is missing bought outside (steel, chip, board), by enterprise:
 *   alone   B1: battery falls, by it recycling and vehicle, by recycling the cell.   R1: recycling, cell, battery, vehicle.
 *   pairs   V1 V2.  (B1 L1 would fell the cell, but contains B1.)
 *   triples P1 P2 with C1 or with M1, and E1 E2 E3.
 *   M1 alone fells mould and casting, T1 paint: the vehicle stands.
 * At p = 0.95: vehicle 1 − 0.05² = 0.9975; body 1 − (1 − 0.95²)·0.05² = 0.99975625; motor 1 − 0.05³ = 0.999875; battery 0.95².
 *   P(up) = 0.9975·0.99975625·0.999875·0.9025; I(B1) = I(R1) = P(up) / 0.95; I(L1) = 0.
 * By product: battery, cell, recycling, motor alone; the two vehicles together; stamping with casting or mould.
 * By place: 东 alone (battery), 西 alone (motor).
 * By institute: I1 cooperates with C1 and builds with M1, U1 holds a project with B1. Research support: U1 alone for battery and
 *   cell, on which the vehicle rests; I1 alone for casting and mould, in place of which there is stamping.
 * Nothing bought outside: the chain lacks chip or board, of which chip has a maker; casting lacks steel; motor nothing.
 */
const seats = {
  e: ["V1", "C1", "M1", "P1", "B1", "L1", "R1", "T1"],
  w: ["V2", "P2", "E1", "E2", "E3", "X1"],
  h: ["S1", "K1"],
};
const makers: Readonly<Record<string, readonly string[]>> = {
  battery: ["B1"],
  board: [],
  casting: ["C1"],
  cell: ["B1", "L1"],
  chip: ["K1"],
  motor: ["E1", "E2", "E3"],
  mould: ["M1"],
  paint: ["T1"],
  recycling: ["R1"],
  stamping: ["P1", "P2"],
  steel: ["S1"],
  vehicle: ["V1"],
};
const links = Object.keys(makers);
const link = (name: string) => `link:spf/${name}`;
const enterprise = (name: string) => `ent:spf-${name}`;
const product = (name: string) => `prd:spf-${name}`;
const needs = (from: string, to: string, own: Readonly<Record<string, unknown>> = {}) =>
  ["REQUIRES", link(from), link(to), { essentiality: 2, ...own }] as const;

/** The drawing whose answers are worked out above. */
export const drawnFailures: Drawing = {
  nodes: {
    "chain:spf": { name: "试链", nameEn: "trial chain" },
    "reg:spf-n": "国",
    "reg:spf-h": "沪",
    "reg:spf-y": { name: "甬", nameEn: "Yong" },
    "reg:spf-e": "东",
    "reg:spf-w": "西",
    "ind:spf": "芯片业",
    "doc:spf": { name: "表", publishedOn: "2022-03-01" },
    "ins:spf-I1": "一所",
    "uni:spf-U1": "一校",
    "prj:spf": "电池攻关",
    "cov:spf": {
      name: "甬名单",
      relationshipType: "LOCATED_IN",
      regionId: "reg:spf-y",
      population: "ALL",
      share: 1,
      declaredBy: "试",
      declaredOn: "2022-01-01",
    },
    ...Object.fromEntries(links.map((name) => [link(name), { name, stage: "MIDSTREAM" }])),
    ...Object.fromEntries([...links, "vehicle-2"].map((name) => [product(name), `${name} product`])),
    ...Object.fromEntries(
      Object.values(seats)
        .flat()
        .map((name) => [enterprise(name), name]),
    ),
  },
  edges: [
    ["LOCATED_IN", "reg:spf-h", "reg:spf-n"],
    ["LOCATED_IN", "reg:spf-y", "reg:spf-n"],
    ["LOCATED_IN", "reg:spf-e", "reg:spf-y"],
    ["LOCATED_IN", "reg:spf-w", "reg:spf-y"],
    ...Object.entries(seats).flatMap(([place, names]) =>
      names.map((name) => ["LOCATED_IN", enterprise(name), `reg:spf-${place}`] as const),
    ),
    ...links.map(
      (name, at) => ["HAS_LINK", "chain:spf", link(name), { position: at, root: name === "vehicle" }] as const,
    ),
    needs("vehicle", "casting", { group: "body" }),
    needs("vehicle", "stamping", { group: "body" }),
    needs("vehicle", "battery"),
    needs("vehicle", "motor"),
    needs("vehicle", "board", { group: "brain" }),
    needs("vehicle", "chip", { group: "brain" }),
    needs("vehicle", "paint", { essentiality: 1 }),
    needs("casting", "mould"),
    needs("mould", "steel"),
    needs("battery", "cell"),
    needs("cell", "recycling"),
    needs("recycling", "battery"),
    ...links.map((name) => ["REALIZES", product(name), link(name), { matchedTerm: name }] as const),
    ["REALIZES", product("vehicle-2"), link("vehicle"), { matchedTerm: "vehicle" }],
    ...Object.entries(makers).flatMap(([name, ids]) =>
      ids.map((id, row) => ["PRODUCES", enterprise(id), product(name), { documentId: "doc:spf", row }] as const),
    ),
    ["PRODUCES", enterprise("V2"), product("vehicle-2"), { documentId: "doc:spf", row: 9 }],
    ["IN_INDUSTRY", enterprise("K1"), "ind:spf"],
    ["IN_INDUSTRY", enterprise("X1"), "ind:spf"],
    ["COOPERATES_WITH", enterprise("C1"), "ins:spf-I1", { kind: "RESEARCH" }],
    ["CO_BUILDS", enterprise("M1"), "ins:spf-I1"],
    ["PARTICIPATES_IN", enterprise("B1"), "prj:spf"],
    ["PARTICIPATES_IN", "uni:spf-U1", "prj:spf"],
  ],
};
