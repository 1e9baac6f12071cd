import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/cypher/database.js";
import { answer, ask } from "./ask.js";
import { openDrawnTown } from "./drawn-town.js";

interface Found {
  readonly enterprises: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
}

describe("the filter of a list", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDrawnTown();
  });
  afterAll(() => database.close());

  /** The last parts of the ids of the enterprises that meet a filter, and their number as the total gives it. */
  const find = async (filter: Record<string, unknown>, asOf: string | null = null) => {
    const source = `query ($filter: EnterpriseFilter, $asOf: Date) {
      enterprises(filter: $filter, asOf: $asOf, orderBy: UPDATED_AT) { totalCount edges { node { id } } } }`;
    const { enterprises } = await answer<Found>(database, source, { filter, asOf });
    expect(enterprises.totalCount).toBe(enterprises.edges.length);
    return enterprises.edges.map(({ node }) => node.id.slice(4)).join("");
  };

  it.each([
    ["one of several ids", { ids: ["ent:b", "ent:a", "ent:none"] }, "ab"],
    ["no id at all", { ids: [] }, ""],
    ["a text, exactly", { name: { in: ["贝塔", "none"] } }, "bf"],
    ["a part of a text", { name: { contains: "塔" } }, "bf"],
    ["a part of a text, whatever the case", { name: { contains: "BRIEN" } }, "d"],
    ["the beginning of a text", { name: { startsWith: "o'b" } }, "d"],
    ["an alias, exactly", { aliases: { in: ["甲"] } }, "a"],
    ["a part of an alias, whatever the case", { aliases: { contains: "mould" } }, "a"],
    ["the beginning of an alias", { aliases: { startsWith: "ALPHA" } }, "a"],
    ["no alias that contains it", { aliases: { contains: "zzz" } }, ""],
    ["a day from, included", { listedOn: { atLeast: "2015-01-01" } }, "cf"],
    ["a day until, included", { listedOn: { atMost: "2010-05-01" } }, "ae"],
    ["an unknown day", { listedOn: { unknown: true } }, "bd"],
    ["a known day", { listedOn: { unknown: false } }, "acef"],
    ["a truth", { chainLeader: true }, "a"],
    ["an untruth, which is not the same as unknown", { chainLeader: false }, "b"],
    ["values of a closed list", { scale: ["LARGE", "SMALL"] }, "ab"],
    ["several tests at once", { scale: ["LARGE", "SMALL"], listedOn: { unknown: true } }, "b"],
  ])("finds %s", async (_, filter, ids) => {
    expect(await find(filter)).toBe(ids);
  });

  it("finds what lies in a region or in one below it, where it lies now", async () => {
    expect(await find({ regionId: "reg:2" })).toBe("a");
    expect(await find({ regionId: "reg:1" })).toBe("abe");
    expect(await find({ regionId: "reg:0" })).toBe("abce");
    expect(await find({ regionId: "reg:none" })).toBe("");
    expect(await find({ regionId: "reg:1" }, "2019-06-01")).toBe("abce");
  });

  it.each([
    ["some", { products: { some: {} } }, "ab"],
    ["none", { products: { none: {} } }, "cdef"],
    ["some of a name", { products: { some: { name: { in: ["压铸件"] } } } }, "a"],
    ["none of a name", { products: { none: { name: { in: ["压铸件"] } } } }, "bcdef"],
    ["so many", { products: { count: { atLeast: 2 } } }, "a"],
    ["at most so many", { products: { count: { atMost: 0 } } }, "cdef"],
    ["from so many to so many", { products: { count: { atLeast: 1, atMost: 1 } } }, "b"],
    ["some in a region", { locations: { some: { regionId: "reg:1" } } }, "a"],
    ["some by an alias of theirs", { coBuildingPartners: { some: { name: { contains: "支部" } } } }, "a"],
    ["only the kind that the field leads to", { achievements: { some: {} } }, "b"],
    ["the other kind of the same relationship", { technologies: { count: { atLeast: 1 } } }, "a"],
  ])("follows a relation: %s", async (_, filter, ids) => {
    expect(await find(filter)).toBe(ids);
  });

  it("finds enterprises without a university, though they may have had one", async () => {
    const without = { cooperationPartners: { none: { ids: ["uni:u", "uni:v"] } } };
    expect(await find(without)).toBe("cdef");
    expect(await find({ cooperationPartners: { some: { ids: ["uni:u"] } } })).toBe("b");
    expect(await find({ cooperationPartners: { some: { ids: ["uni:u"] } } }, "2021-06-01")).toBe("ab");
  });

  it("counts deeds after their end, as the fields show them, but not before they began", async () => {
    expect(await find({ projects: { some: {} } })).toBe("a");
    expect(await find({ projects: { some: {} } }, "2020-06-01")).toBe("");
  });

  it("counts states while they last", async () => {
    expect(await find({ products: { some: {} } }, "2019-06-01")).toBe("abe");
  });

  it("follows one relation and no further", async () => {
    const source = `{ enterprises(filter: { products: { some: { producers: { some: {} } } } }) { totalCount } }`;
    expect((await ask(database, source)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
  });

  it.each([
    "'",
    '"',
    "\\",
    "`",
    "})--(",
    "\u0000",
    "\uD800",
    "a\uDC00b",
    "%",
    ".*",
    "$name",
    "${name}",
    "//",
    "𠮷",
    "🏭",
  ])("takes %j for itself, wherever it stands", async (text) => {
    const expected = text === "𠮷" ? "e" : ["'", '"', "\\"].includes(text) ? "d" : "";
    expect(await find({ name: { contains: text } })).toBe(expected);
    for (const filter of [
      { name: { in: [text] } },
      { aliases: { startsWith: text } },
      { ids: [text] },
      { regionId: text },
    ])
      expect(await find(filter)).toBe("");
  });

  it("of a relation keeps of its edges those that lead to what meets it, and counts these", async () => {
    const source = `{ node(id: "prd:m") { ... on Product {
      producers(filter: { scale: [LARGE] }) { totalCount edges { node { id } } } } } }`;
    expect(await answer(database, source)).toEqual({
      node: { producers: { totalCount: 1, edges: [{ node: { id: "ent:a" } }] } },
    });
  });
});
