import { describe, expect, it } from "vitest";
import { cell, closure, readLinks, readNev, readRequirements } from "./read-nev.js";

const links = readLinks();
const requirements = readRequirements();
const needed = closure("vehicle", requirements);

describe("the template's requirements", () => {
  it("has between sixty and eighty links, each with words, a reason and the curator's name", () => {
    expect(links.length).toBeGreaterThanOrEqual(60);
    expect(links.length).toBeLessThanOrEqual(80);
    for (const link of links) {
      expect(link.terms.length, link.slug).toBeGreaterThan(0);
      expect(link.reason.length, link.slug).toBeGreaterThan(5);
    }
    for (const row of readNev("links.csv")) expect(cell(row, "judgement")).toBe("curator");
  });

  it("puts every link into the chain at its own position, with the vehicle as the one root", () => {
    const placed = readNev("chain-links.csv");
    expect(placed.map((row) => cell(row, "to")).sort()).toEqual(links.map(({ id }) => id).sort());
    expect(new Set(placed.map((row) => cell(row, "position"))).size).toBe(links.length);
    expect(placed.filter((row) => cell(row, "root") === "true").map((row) => cell(row, "to"))).toEqual([
      "link:nev/vehicle",
    ]);
  });

  it("reaches every link from the vehicle but the two downstream services", () => {
    const apart = links.filter(({ slug }) => slug !== "vehicle" && !needed.has(slug)).map(({ slug }) => slug);
    expect(apart.sort()).toEqual(["battery-recycling", "charging"]);
  });

  it("runs in no circle", () => {
    for (const { slug } of links) expect(closure(slug, requirements).has(slug), slug).toBe(false);
  });

  it("states every essentiality as 2, 1 or 0, and a reason for every requirement", () => {
    for (const { from, to, essentiality, reason } of requirements) {
      expect([0, 1, 2], `${from} ${to}`).toContain(essentiality);
      expect(reason, `${from} ${to}`).not.toBe("");
    }
  });

  it("gives every group of alternatives two members at least, of equal essentiality", () => {
    const groups = new Map<string, number[]>();
    for (const { from, group, essentiality } of requirements)
      if (group !== "") groups.set(`${from} ${group}`, [...(groups.get(`${from} ${group}`) ?? []), essentiality]);
    expect(groups.size).toBeGreaterThanOrEqual(8);
    for (const [name, members] of groups) {
      expect(members.length, name).toBeGreaterThanOrEqual(2);
      expect(new Set(members).size, name).toBe(1);
    }
  });

  it("names an occupation for every link, and a programme for every occupation", () => {
    const inNeed = new Set(readNev("needs.csv").map((row) => cell(row, "from")));
    const trained = new Set(readNev("trains-for.csv").map((row) => cell(row, "to")));
    for (const { id } of links) expect(inNeed, id).toContain(id);
    for (const row of readNev("occupations.csv")) expect(trained, cell(row, "id")).toContain(cell(row, "id"));
  });

  it("writes a programme's code as the national catalogues do: six digits, perhaps with T or K", () => {
    for (const row of readNev("programmes.csv")) expect(cell(row, "code")).toMatch(/^\d{6}[TK]{0,2}$/);
    for (const row of readNev("occupations.csv")) expect(cell(row, "code")).toMatch(/^(\d-\d\d-\d\d-\d\d)?$/);
  });
});
