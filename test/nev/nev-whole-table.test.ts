import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countListedMakers, countsFile, tableIsThere } from "../../scripts/count-listed-makers.js";
import { isAccountingName, matchLinks } from "../../src/attaching/match-terms.js";
import { normaliseName } from "../../src/lib/normalise-name.js";
import { cell, productNames, readLinks, readNev, readTable } from "./read-nev.js";
import { judgedProducts } from "./judged-products.js";

if (!tableIsThere)
  console.warn("SKIPPED: ../shared/data/ashare is absent, so the words are not tried on the whole table.");

const links = readLinks();
const attached = (product: string): string[] => matchLinks(product, links).map(({ link }) => link.slug);

describe("products judged by hand", () => {
  it.each(judgedProducts)("“%s” attaches to %j", (product, slugs) => {
    expect(attached(product).sort()).toEqual([...slugs].sort());
  });
});

describe.skipIf(!tableIsThere)("the words on the whole table", () => {
  const facts = tableIsThere ? readTable("../shared/data/ashare/company_product.csv") : [];
  const reported = new Set(facts.map((row) => cell(row, "product")));

  it("judged by hand only products that companies do report", () => {
    expect(judgedProducts.map(([name]) => name).filter((name) => !reported.has(name))).toEqual([]);
  });

  it("attach no accounting row", () => {
    const rows = [...reported].filter((name) => isAccountingName(name));
    expect(rows.length).toBeGreaterThan(250);
    expect(rows.filter((name) => attached(name).length > 0)).toEqual([]);
  });

  it("attach a small part of what is reported, for a car is not made of everything", () => {
    const found = [...reported].filter((name) => attached(name).length > 0);
    expect(found.length).toBeGreaterThan(300);
    expect(found.length).toBeLessThan(reported.size / 50);
  });

  it("find the counts as they are shipped", () => {
    expect(readFileSync(countsFile, "utf8")).toBe(countListedMakers());
  });

  it("find every fact that the data set takes from the table in the row that it names", () => {
    const names = productNames();
    for (const row of readNev("enterprise-products.csv").filter((one) => cell(one, "documentId") !== "")) {
      const source = facts[Number(cell(row, "row")) - 1] ?? {};
      expect(`ent:${cell(source, "company_code")}`).toBe(cell(row, "from"));
      expect(normaliseName(cell(source, "product"))).toBe(names.get(cell(row, "to")));
    }
  });

  it("find all 66 companies named 宁波, under the names that the data set gives", () => {
    const companies = readTable("../shared/data/ashare/companies.csv").filter((row) =>
      cell(row, "full_name").startsWith("宁波"),
    );
    const own = new Map(
      readNev("enterprises.csv").map((row) => [cell(row, "id"), `${cell(row, "name")};${cell(row, "aliases")}`]),
    );
    expect(companies).toHaveLength(66);
    for (const row of companies)
      expect(own.get(`ent:${cell(row, "code")}`)).toContain(normaliseName(cell(row, "full_name")));
  });
});

describe("the shipped counts", () => {
  it("speak of every link once, and of the chain for the total", () => {
    const subjects = readNev("link-counts.csv").map((row) => cell(row, "subjects"));
    expect(subjects.sort()).toEqual(["chain:nev", ...links.map(({ id }) => id)].sort());
  });

  it("count for no link fewer than the makers that the data set itself knows by decision", () => {
    const accepted = readNev("realizes.csv");
    for (const row of readNev("link-counts.csv").filter((one) => cell(one, "predicate") === "listedMakerCount")) {
      const own = accepted
        .filter((edge) => cell(edge, "to") === cell(row, "subjects"))
        .map((edge) => cell(edge, "from"));
      const makers = new Set(
        readNev("enterprise-products.csv")
          .filter((made) => own.includes(cell(made, "to")))
          .map((made) => cell(made, "from")),
      );
      expect(Number(cell(row, "value")), cell(row, "subjects")).toBeGreaterThanOrEqual(makers.size);
    }
  });
});
