import { describe, expect, it } from "vitest";
import { isAccountingName, matchTerms } from "../../src/attaching/match-terms.js";
import { cell, productNames, readLinks, readNev } from "./read-nev.js";

const pressTotal = 107;
const names = productNames();
const seats = readNev("seats.csv");
const production = readNev("enterprise-products.csv");
const inNingbo = new Set(seats.filter((row) => cell(row, "to") === "reg:330200").map((row) => cell(row, "from")));
const enterprises = readNev("enterprises.csv");

const withProducts = new Set(
  production.filter((row) => !isAccountingName(names.get(cell(row, "to")) ?? "")).map((row) => cell(row, "from")),
);

describe("Ningbo's listed companies", () => {
  it("has the 66 whose full name begins with 宁波, all seated in Ningbo", () => {
    const named = enterprises.filter((row) => cell(row, "name").startsWith("宁波")).map((row) => cell(row, "id"));
    expect(named).toHaveLength(66);
    for (const id of named) expect(inNingbo.has(id), id).toBe(true);
  });

  it("has others that the curator vouches for with a claim each, and fewer in all than the press counted", () => {
    for (const id of ["ent:603195", "ent:600114", "ent:605018", "ent:600933"]) expect(inNingbo.has(id), id).toBe(true);
    expect(inNingbo.size).toBeGreaterThan(66);
    expect(inNingbo.size).toBeLessThan(pressTotal);
    const vouched = seats.filter((row) => cell(row, "to") === "reg:330200" && cell(row, "documentId") === "");
    expect(vouched).toHaveLength(inNingbo.size - 66);
    for (const row of vouched) expect(cell(row, "claimIds")).toBe(`clm:nev/seat-${cell(row, "from").slice(4)}`);
  });

  it("names the first enterprise of the other data set as it is called today, with its former names and its code", () => {
    const row = enterprises.find((one) => cell(one, "id") === "ent:603305");
    expect(row?.["name"]).toBe("宁波旭升集团股份有限公司");
    expect(row?.["aliases"]?.split(";")).toEqual(["旭升集团", "旭升股份", "宁波旭升汽车技术股份有限公司"]);
    const codes = readNev("codes.csv").map(
      (code) => `${cell(code, "entity")} ${cell(code, "scheme")}|${cell(code, "edition")}|${cell(code, "value")}`,
    );
    expect(codes).toContain("ent:603305 STOCK|CN|603305");
    expect(codes).toHaveLength(enterprises.length);
  });

  it("knows a product of every one of them", () => {
    expect([...inNingbo].filter((id) => !withProducts.has(id))).toEqual([]);
  });

  it("has a decision on everything that words attach to them", () => {
    const decided = new Set(readNev("decisions.csv").map((row) => `${cell(row, "fromId")} ${cell(row, "toId")}`));
    const open = production
      .filter((row) => inNingbo.has(cell(row, "from")))
      .flatMap((row) =>
        readLinks()
          .filter((link) => matchTerms(names.get(cell(row, "to")) ?? "", link) !== null)
          .map((link) => `${cell(row, "to")} ${link.id}`),
      )
      .filter((pair) => !decided.has(pair));
    expect(open).toEqual([]);
  });

  it("declares as coverage the members that it has over 107, once, so that the share of products is not counted twice", () => {
    const declared = readNev("coverage.csv");
    expect(
      declared.map((row) => [cell(row, "relationshipType"), cell(row, "regionId"), cell(row, "population")]),
    ).toEqual([["LOCATED_IN", "reg:330200", "LISTED"]]);
    expect(Number(declared[0]?.["share"])).toBeCloseTo(inNingbo.size / pressTotal, 4);
    const known = [...inNingbo].filter((id) => withProducts.has(id)).length;
    const productShare = (known / inNingbo.size) * Number(declared[0]?.["share"]);
    expect(productShare).toBeCloseTo(known / pressTotal, 4);
  });

  it("keeps the total of the press as a dated claim of quantity", () => {
    const claim = readNev("claims.csv").find((row) => cell(row, "predicate") === "listedCompanyCount");
    expect([claim?.["value"], claim?.["subjects"], claim?.["statedOn"]]).toEqual(["107", "reg:330200", "2021-12-31"]);
  });
});

describe("the makers elsewhere", () => {
  const outside = production.filter((row) => !inNingbo.has(cell(row, "from")));

  it("are known by 600 facts at most, each of a product that attaches to a link or that a curator attached", () => {
    expect(outside.length).toBeGreaterThan(200);
    expect(outside.length).toBeLessThanOrEqual(600);
    const accepted = new Set(readNev("realizes.csv").map((row) => cell(row, "from")));
    const links = readLinks();
    for (const row of outside) {
      const name = names.get(cell(row, "to")) ?? "";
      expect(accepted.has(cell(row, "to")) || links.some((link) => matchTerms(name, link) !== null), name).toBe(true);
    }
  });

  it("are placed by their name only, as an inference", () => {
    const away = seats.filter((row) => !inNingbo.has(cell(row, "from")));
    expect(away.length).toBeGreaterThan(100);
    for (const row of away) expect([cell(row, "status"), cell(row, "confidence")]).toEqual(["INFERRED", "0.8"]);
  });

  it("never states a share of revenue outside nought and one", () => {
    for (const row of production) {
      const share = cell(row, "revenueShare");
      if (share !== "") expect(Number(share) > 0 && Number(share) <= 1, share).toBe(true);
    }
  });
});

describe("the decisions", () => {
  const decisions = readNev("decisions.csv");

  it("stand as an asserted edge where they accept, and as none where they refuse", () => {
    const edges = new Set(readNev("realizes.csv").map((row) => `${cell(row, "from")} ${cell(row, "to")}`));
    for (const row of decisions)
      expect(edges.has(`${cell(row, "fromId")} ${cell(row, "toId")}`), cell(row, "id")).toBe(
        cell(row, "decision") === "ACCEPTED",
      );
    expect(edges.size).toBe(decisions.filter((row) => cell(row, "decision") === "ACCEPTED").length);
  });

  it("speak of products and links that exist, with a reason", () => {
    const links = new Set(readLinks().map(({ id }) => id));
    for (const row of decisions) {
      expect(names.has(cell(row, "fromId")) && links.has(cell(row, "toId")), cell(row, "id")).toBe(true);
      expect(cell(row, "reason")).not.toBe("");
    }
  });
});
