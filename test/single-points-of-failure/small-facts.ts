import type { DiagnosisFacts } from "../../src/chain/diagnose-chain.service.js";
import type { Maker } from "../../src/chain/supply.service.js";
import { entityClass } from "../../src/entities/entity/entity-classes.js";
import type { EntityLabel } from "../../src/ontology/entity-kinds.js";
import type { Entity } from "../../src/entities/entity/entity.types.js";
import { type EnterpriseFacts } from "../../src/snapshot/enterprise-index.js";
import { RegionTree } from "../../src/snapshot/region-tree.js";

/*
 * A chain whose makers lie in 甬 (reg:y) with its districts 东 and 西, or in 沪 (reg:h), both in 国 (reg:n).
 *
 *   car ─▶ mould ─▶ steel     car ─▶ chip
 *
 *   car   C1 in 东 and C2 in 西, C2 by two products
 *   mould M1 in 甬, nobody knows in which district
 *   steel S1 and S2 in 沪, S2 with the larger share of its business; S3 in the other city 杭 outside of 国
 *   chip  K1, whose seat nobody knows
 * 甬 is known to 90 %; X1 there has products that nobody knows, in the trade of the chips. Only C1 and S1 are listed.
 */
const links = ["car", "chip", "mould", "steel"];
export const link = (name: string) => `link:${name}`;
export const produces = (maker: string, product: string) => `rel:PRODUCES|ent:${maker}|prd:${product}`;
const realizes = (product: string, name: string) => `rel:REALIZES|prd:${product}|${link(name)}`;
const needs = (from: string, to: string) => ({
  ...{ from: link(from), to: link(to), essentiality: 2 as const, group: null },
  relationshipId: `rel:REQUIRES|${link(from)}|${link(to)}`,
});

const maker = (id: string, products: readonly string[], revenueShare = 0): Maker => ({
  ...{ id: `ent:${id}`, output: null, revenueShare },
  relationshipIds: products.map((product) => produces(id, product)),
});
const makers = {
  car: [maker("C1", ["car"]), maker("C2", ["car", "van"])],
  chip: [maker("K1", ["chip"])],
  mould: [maker("M1", ["mould"])],
  steel: [maker("S1", ["steel"], 0.2), maker("S2", ["steel"], 0.7), maker("S3", ["steel"], 0.9)],
};

const enterprise = (id: string, regionIds: string[], industryIds: string[] = []): [string, EnterpriseFacts] => [
  `ent:${id}`,
  {
    ...{ id: `ent:${id}`, regionIds, industryIds, aboveDesignatedSize: false },
    ...{ listed: id === "C1" || id === "S1", attachable: id !== "X1" },
  },
];
const enterprises = new Map([
  enterprise("C1", ["reg:e"]),
  enterprise("C2", ["reg:w"]),
  enterprise("M1", ["reg:y"]),
  enterprise("S1", ["reg:h"]),
  enterprise("S2", ["reg:h"]),
  enterprise("S3", ["reg:k"]),
  enterprise("K1", [], ["ind:chip"]),
  enterprise("X1", ["reg:e"], ["ind:chip"]),
]);
const names = { "reg:n": "国", "reg:y": "甬", "reg:h": "沪", "reg:e": "东", "reg:w": "西", "reg:k": "杭" };
const parents = { "reg:y": "reg:n", "reg:h": "reg:n", "reg:e": "reg:y", "reg:w": "reg:y" };

/** The facts of the chain drawn above, as far as what comes after the diagnosis reads them, with other parts where given. */
export const factsOf = (change: Readonly<Record<string, unknown>> = {}): DiagnosisFacts =>
  ({
    question: { ...question, population: "ALL" },
    template: {
      links: links.map((name) => ({ id: link(name), name, nameEn: `${name}s`, stage: null })),
      requirements: [needs("car", "mould"), needs("mould", "steel"), needs("car", "chip")],
      roots: [link("car")],
      truncated: false,
    },
    supply: {
      makers: new Map(Object.entries(makers).map(([name, of]) => [link(name), of])),
      realizations: new Map([
        [link("car"), [realizes("car", "car"), realizes("van", "car")]],
        ...["chip", "mould", "steel"].map((name): [string, string[]] => [link(name), [realizes(name, name)]]),
      ]),
    },
    regions: new RegionTree(new Map(Object.entries(parents)), new Map(Object.entries(names))),
    local: new Map([
      [link("car"), makers.car],
      [link("mould"), makers.mould],
    ]),
    enterprises,
    membership: membershipOf(0.9),
    reference: { claimIds: new Map() },
    diagnosis: {
      links: [
        { id: link("car"), class: "STRONG", makerCount: 2 },
        { id: link("chip"), class: "UNKNOWN", makerCount: 0 },
        { id: link("mould"), class: "FRAGILE", makerCount: 1 },
        { id: link("steel"), class: "GAP", makerCount: 0 },
      ],
      warnings: [],
    },
    ...change,
  }) as unknown as DiagnosisFacts;

/** What is asked about 甬. */
export const question = {
  ...{ targetId: "chain:x", regionId: "reg:y", referenceRegionId: "reg:n", population: "ALL", asOf: "2026-01-01" },
  ...{ minConfidence: 0, thresholds: { blocking: 2, coverage: 0.6 } },
};

/** The members of 甬, known to a share. */
export const membershipOf = (coverage: number | null, suspects: readonly string[] = ["ent:X1"]) => ({
  ...{ coverage, attachable: 3, declaration: null },
  members: suspects.map((id) => enterprises.get(id)),
});

/** An entity with a name in either language. */
export const entityOf = (id: string, label: EntityLabel, name: string, nameEn: string): Entity =>
  Object.assign(new (entityClass(label))(), { id, name, nameEn });
