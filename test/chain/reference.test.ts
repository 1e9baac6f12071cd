import { describe, expect, it } from "vitest";
import {
  type Declaration,
  declarationFor,
  judgeMembership,
  loadClaimedReference,
  loadDeclarations,
} from "../../src/chain/reference.service.js";
import type { Template } from "../../src/chain/template.service.js";
import type { EnterpriseFacts } from "../../src/snapshot/enterprise-index.js";
import { RegionTree } from "../../src/snapshot/region-tree.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

/* 国 (0) holds 浙 (9), which holds 甬 (1), which holds 仑 (2). */
const parents = new Map([
  ["reg:2", "reg:1"],
  ["reg:1", "reg:9"],
  ["reg:9", "reg:0"],
]);
const regions = new RegionTree(parents, new Map(["reg:0", "reg:9", "reg:1", "reg:2"].map((id) => [id, id])));

const declared = (regionId: string, share: number, known: Partial<Declaration> = {}): Declaration => ({
  ...{ relationshipType: "LOCATED_IN", regionId, share, declaredBy: null, declaredOn: null },
  ...known,
});

describe("the declaration that holds in a region", () => {
  it("is its own before that of any region around it", () => {
    expect(declarationFor([declared("reg:0", 1), declared("reg:1", 0.9)], regions, "reg:1")?.share).toBe(0.9);
  });

  it("is that of the smallest region around that has one", () => {
    const declarations = [declared("reg:0", 1), declared("reg:9", 0.5)];
    expect(declarationFor(declarations, regions, "reg:2")?.share).toBe(0.5);
  });

  it("is the newest of several; they come oldest first", () => {
    const declarations = [
      declared("reg:1", 0.7, { declaredOn: "2020-01-01" }),
      declared("reg:1", 0.9, { declaredOn: "2024-01-01" }),
    ];
    expect(declarationFor(declarations, regions, "reg:1")?.share).toBe(0.9);
  });

  it("is one of the list of members before one of products, though that be newer", () => {
    const declarations = [declared("reg:1", 0.9), declared("reg:1", 0.2, { relationshipType: "PRODUCES" })];
    expect(declarationFor(declarations, regions, "reg:1")?.relationshipType).toBe("LOCATED_IN");
    expect(declarationFor(declarations.slice(1), regions, "reg:1")?.share).toBe(0.2);
  });

  it("is none where nobody declared anything, or only of places elsewhere", () => {
    expect(declarationFor([], regions, "reg:1")).toBeNull();
    expect(declarationFor([declared("reg:2", 1), declared("reg:8", 1)], regions, "reg:1")).toBeNull();
  });
});

const firm = (id: string, regionId: string, known: Partial<EnterpriseFacts> = {}): [string, EnterpriseFacts] => [
  id,
  { id, regionIds: [regionId], industryIds: [], listed: true, aboveDesignatedSize: false, attachable: true, ...known },
];
const here = regions.within("reg:1");

describe("the members of a population in a region", () => {
  const firms = new Map([
    firm("ent:1", "reg:1"),
    firm("ent:2", "reg:2"),
    firm("ent:3", "reg:1", { attachable: false }),
    firm("ent:4", "reg:1", { listed: false }),
    firm("ent:5", "reg:9"),
  ]);

  it("are those of the population whose seat lies in it or below it", () => {
    const { members, attachable } = judgeMembership(firms, "LISTED", here, null);
    expect(members.map(({ id }) => id)).toEqual(["ent:1", "ent:2", "ent:3"]);
    expect(attachable).toBe(2);
    expect(judgeMembership(firms, "ALL", here, null).members).toHaveLength(4);
    expect(judgeMembership(firms, "ABOVE_DESIGNATED_SIZE", here, null).members).toHaveLength(0);
  });

  it("are known as completely as their list is, times the share of them with products", () => {
    expect(judgeMembership(firms, "LISTED", here, declared("reg:1", 0.9)).coverage).toBeCloseTo((2 / 3) * 0.9, 12);
    expect(judgeMembership(firms, "LISTED", here, declared("reg:1", 0)).coverage).toBe(0);
  });

  it("are known as their products are declared, where only these are", () => {
    const products = declared("reg:1", 0.4, { relationshipType: "PRODUCES" });
    expect(judgeMembership(firms, "LISTED", here, products).coverage).toBe(0.4);
  });

  it("are not known to be known where nobody declared anything: unknown, not zero", () => {
    expect(judgeMembership(firms, "LISTED", here, null).coverage).toBeNull();
  });

  it("that are none give no coverage, however complete the list", () => {
    expect(judgeMembership(new Map(), "LISTED", here, declared("reg:1", 1)).coverage).toBe(0);
  });
});

const template = (chainIds: readonly string[] = ["chain:t"]): Template => ({
  ...{ targetKind: "CHAIN", chainIds, requirements: [], roots: [], truncated: false },
  links: [{ id: "link:a", name: "甲", nameEn: null, stage: null }],
});
const claim = (subjectId: string, predicate: string, value: string | null, claimId = `clm:${value}`) => ({
  ...{ subjectId, predicate, value, claimId },
});

describe("the reference's counts from claims", () => {
  const ask = (rows: unknown[], population: "LISTED" | "ALL" = "LISTED", of = template()) => {
    const runner = fakeRunner({ "chain/read-quantities": () => rows });
    return { runner, answer: loadClaimedReference(contextOf(runner), of, population, "2026-06-01") };
  };
  const total = claim("chain:t", "listedCompaniesWithAttachableProduct", "3000");

  it("are makers by link and enterprises in all, the newest claim of each, with the claims", async () => {
    const rows = [claim("link:a", "listedMakerCount", "9"), total, claim("link:a", "listedMakerCount", "12")];
    expect(await ask(rows).answer).toEqual({
      from: "CLAIMS",
      makers: new Map([["link:a", 12]]),
      enterprises: 3000,
      claimIds: new Map([["link:a", "clm:12"]]),
    });
  });

  it("are nowhere without the number of enterprises, or where it is no number", async () => {
    expect((await ask([claim("link:a", "listedMakerCount", "9")]).answer).from).toBe("NOWHERE");
    const unreadable = [claim("chain:t", "listedCompaniesWithAttachableProduct", "many"), total].slice(0, 1);
    expect((await ask(unreadable).answer).enterprises).toBeNull();
    expect((await ask([claim("chain:t", "listedCompaniesWithAttachableProduct", null)]).answer).from).toBe("NOWHERE");
  });

  it("are nowhere, without a question, for other populations and for products", async () => {
    for (const { runner, answer } of [ask([total], "ALL"), ask([total], "LISTED", template([]))]) {
      expect((await answer).from).toBe("NOWHERE");
      expect(runner.asked).toEqual([]);
    }
  });

  it("are those that were stated by the day asked for", async () => {
    const { runner, answer } = ask([total]);
    await answer;
    expect(runner.asked[0]?.params).toMatchObject({ asOf: "2026-06-01", subjectIds: ["link:a", "chain:t"] });
  });

  it("stand beside the declarations, which are read for a population and a day", async () => {
    const row = { id: "cov:1", ...declared("reg:1", 0.9) };
    const runner = fakeRunner({ "chain/read-declarations": () => [row] });
    expect(await loadDeclarations(contextOf(runner), "LISTED", "2026-06-01")).toEqual([row]);
    expect(runner.asked[0]?.params).toEqual({ population: "LISTED", asOf: "2026-06-01" });
  });
});
