import { describe, expect, it } from "vitest";
import { matchTerms } from "../../src/attaching/match-terms.js";
import { cell, closure, readLinks, readNev, readRequirements } from "./read-nev.js";

const links = new Map(readLinks().map((link) => [link.slug, link]));
const requirements = readRequirements();

const direct = (from: string) => requirements.filter((requirement) => requirement.from === from);
const needs = (from: string, to: string) => direct(from).find((requirement) => requirement.to === to);
const groupOf = (from: string, to: string): string => needs(from, to)?.group ?? "";
const essential = (from: string): string[] =>
  direct(from)
    .filter(({ essentiality }) => essentiality === 2)
    .map(({ to }) => to);

/** The slugs of the links to which a product's name attaches by words. */
const attached = (product: string): string[] =>
  [...links.values()].filter((link) => matchTerms(product, link) !== null).map(({ slug }) => slug);

/** What stays reachable from the vehicle when one link is cut out. */
const reachableWithout = (cut: string): Set<string> => closure("vehicle", requirements, cut);

const equipment = [
  ...["die-casting-mould", "injection-mould", "stamping-mould", "die-casting-machine", "injection-machine"],
  ...["stamping-press", "five-axis-machining", "spark-erosion"],
];

describe("the mistakes of published maps of the chain, none of which is made here", () => {
  it("1: losing moulds, presses and machine tools stops new models, not tomorrow's output, and the reason says so", () => {
    const edges = requirements.filter(({ to }) => equipment.includes(to));
    expect(new Set(edges.map(({ to }) => to)).size).toBe(equipment.length);
    for (const { from, to, essentiality, reason } of edges) {
      expect(essentiality, `${from} ${to}`).toBeLessThanOrEqual(1);
      expect(reason, `${from} ${to}`).toContain("不会让明天停产");
    }
  });

  it("2: integrated die casting is an alternative to stamping and welding", () => {
    expect(groupOf("vehicle", "integrated-die-casting")).toBe("body-forming");
    expect(groupOf("vehicle", "stamped-welded-body")).toBe("body-forming");
    expect(essential("stamped-welded-body")).toContain("stamping");
  });

  it("3: a die-casting mould needs hot-work steel, heat treatment, milling, spark erosion, CAE and inspection, not aluminium", () => {
    expect(
      direct("die-casting-mould")
        .map(({ to }) => to)
        .sort(),
    ).toEqual(
      [
        "five-axis-machining",
        "hot-work-steel",
        "mould-flow-cae",
        "mould-heat-treatment",
        "mould-inspection",
        "spark-erosion",
      ].sort(),
    );
    const upstream = [...closure("die-casting-mould", requirements)];
    expect(upstream.filter((link) => /alumin|alloy/.test(link))).toEqual([]);
  });

  it("4: die-casting, injection and stamping moulds are three links, and the bare word 模具 attaches to none", () => {
    for (const mould of ["die-casting-mould", "injection-mould", "stamping-mould"]) expect(links.has(mould)).toBe(true);
    for (const word of ["模具", "模具类", "模具销售", "精密模具", "引线框架", "汽车模具"])
      expect(attached(word), word).toEqual([]);
  });

  it("5: heat-treatment-free alloy is an alternative to ordinary alloy with T7; extrusion and forging stand elsewhere", () => {
    expect(groupOf("integrated-die-casting", "heat-treatment-free-alloy")).toBe("casting-alloy");
    expect(groupOf("integrated-die-casting", "cast-alloy-t7")).toBe("casting-alloy");
    expect(essential("cast-alloy-t7").sort()).toEqual(["cast-aluminium-alloy", "t7-treatment"]);
    const casting = closure("integrated-die-casting", requirements);
    for (const link of ["aluminium-extrusion", "aluminium-forging"]) expect(casting.has(link), link).toBe(false);
    for (const name of ["锻铝控制臂", "特种大型铝合金型材"])
      expect(attached(name)).not.toContain("cast-aluminium-alloy");
  });

  it("6: NCM and LFP are alternatives with their own precursors; high nickel takes hydroxide, the others carbonate", () => {
    const types = ["high-nickel-cathode", "ncm-cathode", "lfp-cathode"];
    for (const type of types) expect(groupOf("cathode", type)).toBe("cathode-type");
    expect(types.map((type) => essential(type).sort())).toEqual([
      ["lithium-hydroxide", "ncm-precursor"],
      ["lithium-carbonate", "ncm-precursor"],
      ["iron-phosphate", "lithium-carbonate"],
    ]);
  });

  it("7: a cell is seven things together, and solid state replaces the bundle of electrolyte and separator", () => {
    const together = direct("battery-cell")
      .filter(({ group }) => group === "")
      .map(({ to }) => to);
    expect(together.sort()).toEqual(["aluminium-foil", "anode", "cathode", "cell-casing", "copper-foil"]);
    expect(essential("liquid-electrolyte-system").sort()).toEqual(["electrolyte", "separator"]);
    expect(groupOf("battery-cell", "liquid-electrolyte-system")).toBe("ion-conduction");
    expect(groupOf("battery-cell", "solid-state-electrolyte")).toBe("ion-conduction");
    for (const { essentiality } of direct("battery-cell")) expect(essentiality).toBe(2);
  });

  it("8: cell and pack are two links, and the battery management system belongs to the pack", () => {
    expect(essential("battery-pack")).toEqual(expect.arrayContaining(["battery-cell", "bms"]));
    expect(closure("battery-cell", requirements).has("bms")).toBe(false);
    expect(attached("动力电池包")).toEqual(["battery-pack"]);
  });

  it("9: magnets serve permanent-magnet motors alone, which two other types can replace", () => {
    for (const type of ["pm-motor", "induction-motor", "excited-motor"])
      expect(groupOf("drive-motor", type)).toBe("motor-type");
    expect(requirements.filter(({ to }) => to === "ndfeb").map(({ from }) => from)).toEqual(["pm-motor"]);
  });

  it("10: IGBT and SiC modules are alternatives, and the controller's MCU is a link of its own", () => {
    expect(groupOf("motor-controller", "igbt-module")).toBe("power-module");
    expect(groupOf("motor-controller", "sic-module")).toBe("power-module");
    expect(groupOf("motor-controller", "mcu")).toBe("");
    expect(essential("motor-controller")).toContain("mcu");
  });

  it("11: oil pumps, camshafts and clutches come into the chain through the plug-in hybrid only", () => {
    expect(groupOf("vehicle", "hybrid-powertrain")).toBe(groupOf("vehicle", "electric-drive"));
    for (const part of ["engine-oil-pump", "camshaft", "clutch"]) {
      expect(reachableWithout("").has(part), part).toBe(true);
      expect(reachableWithout("hybrid-powertrain").has(part), part).toBe(false);
    }
  });

  it("12: a machine is not what it makes, an injection machine is no die-casting machine, services are not required", () => {
    for (const name of ["换热器自动化装备系列", "微通道换热器装备", "翅片高速精密压力机"])
      expect(attached(name), name).not.toContain("heat-exchanger");
    expect(attached("注塑机")).toEqual(["injection-machine"]);
    expect(attached("压铸机")).toEqual(["die-casting-machine"]);
    for (const service of ["charging", "battery-recycling"]) {
      expect(links.get(service)?.stage).toBe("SERVICE");
      expect(reachableWithout("").has(service), service).toBe(false);
    }
  });

  it("attaches nothing by a bare class word, and takes nobody for a vehicle maker by 整车", () => {
    for (const word of ["汽车类", "工业类", "配件", "材料", "零部件", "整车", "汽车", "新能源汽车"])
      expect(attached(word), word).toEqual([]);
  });

  it("adds for Ningbo what no word finds, on products of their own and not on 汽车类", () => {
    const accepted = readNev("realizes.csv")
      .filter((row) => cell(row, "to") === "link:nev/die-casting")
      .map((row) => cell(row, "from"));
    const made = readNev("enterprise-products.csv").filter((row) =>
      ["ent:603305", "ent:600933"].includes(cell(row, "from")),
    );
    const makers = made.filter((row) => accepted.includes(cell(row, "to"))).map((row) => cell(row, "from"));
    expect(makers.sort()).toEqual(["ent:600933", "ent:603305"]);
  });
});
