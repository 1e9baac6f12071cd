import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/cypher/database.js";
import { orderEnum } from "../../src/entities/lists/order.types.js";
import { answer } from "./ask.js";
import { openDrawnTown } from "./drawn-town.js";

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly node: { readonly id: string; readonly name: string; readonly listedOn: string | null };
  }[];
}

const selection = "pageInfo { hasNextPage endCursor } edges { node { id name ... on Enterprise { listedOn } } }";
const firms = ["ent:a", "ent:b", "ent:c", "ent:d", "ent:e", "ent:f"];
const directions = fc.constantFrom("ASC", "DESC");
/** Names in the order of their code points, as the database has them; equal ones by id. */
const byName = ["ent:d", "ent:c", "ent:b", "ent:f", "ent:a", "ent:e"];

describe("the pages of a list", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDrawnTown();
  });
  afterAll(() => database.close());

  /** Walks a list page by page to its end. */
  const walk = async (list: string, first: number, at: (data: Record<string, unknown>) => Page, root: string) => {
    const nodes: Page["edges"][number]["node"][] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 20; pages += 1) {
      const source = `query ($after: String) { ${root.replace("LIST", `${list.replace(")", `, first: ${first}, after: $after)`)} { ${selection} }`)} }`;
      const page = at(await answer(database, source, { after }));
      expect(page.edges.length).toBeLessThanOrEqual(first);
      nodes.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) return nodes;
      after = page.pageInfo.endCursor;
    }
    throw new Error("The pages have no end.");
  };
  const walkFirms = (orderBy: string, direction: string, first: number) =>
    walk(
      `enterprises(orderBy: ${orderBy}, direction: ${direction})`,
      first,
      ({ enterprises }) => enterprises as Page,
      "LIST",
    );

  it("hold every entity exactly once, under every order, in both directions, at every size", async () => {
    const orders = fc.constantFrom(...Object.keys(orderEnum("Enterprise")));
    const walks = fc.asyncProperty(
      orders,
      directions,
      fc.integer({ min: 1, max: 7 }),
      async (order, direction, first) => {
        const nodes = await walkFirms(order, direction, first);
        expect(nodes.map(({ id }) => id).sort()).toEqual(firms);
      },
    );
    await fc.assert(walks, { numRuns: 25 });
  });

  it("are in the order of names from the index, those with rare characters at their right place", async () => {
    for (const first of [1, 2, 4, 6]) {
      expect((await walkFirms("NAME", "ASC", first)).map(({ id }) => id)).toEqual(byName);
      expect((await walkFirms("NAME", "DESC", first)).map(({ id }) => id)).toEqual([...byName].reverse());
    }
  });

  it("put what has no key last in both directions, and equal keys in the order of ids", async () => {
    for (const first of [1, 2, 3, 5]) {
      const up = await walkFirms("LISTED_ON", "ASC", first);
      expect(up.map(({ id }) => id)).toEqual(["ent:a", "ent:e", "ent:c", "ent:f", "ent:b", "ent:d"]);
      const down = await walkFirms("LISTED_ON", "DESC", first);
      expect(down.map(({ id }) => id)).toEqual(["ent:f", "ent:c", "ent:e", "ent:a", "ent:d", "ent:b"]);
    }
  });

  it("can be in the order of the number of relations, as they are today, towards one kind", async () => {
    const top = async (order: string, direction = "DESC") => (await walkFirms(order, direction, 2)).map(({ id }) => id);
    expect((await top("PRODUCTS_COUNT")).slice(0, 2)).toEqual(["ent:a", "ent:b"]);
    expect((await top("PRODUCTS_COUNT", "ASC")).slice(-2)).toEqual(["ent:b", "ent:a"]);
    expect((await top("TECHNOLOGIES_COUNT"))[0]).toBe("ent:a");
    expect((await top("ACHIEVEMENTS_COUNT"))[0]).toBe("ent:b");
    expect((await top("PROJECTS_COUNT"))[0]).toBe("ent:a");
  });

  it("under a filter hold what meets it, exactly once, and the total counts it", async () => {
    const list = 'enterprises(filter: { regionId: "reg:1" }, orderBy: LISTED_ON)';
    const nodes = await walk(list, 1, ({ enterprises }) => enterprises as Page, "LIST");
    expect(nodes.map(({ id }) => id)).toEqual(["ent:a", "ent:e", "ent:b"]);
    const counted = `{ enterprises(first: 1, filter: { regionId: "reg:1" }) { totalCount } all: enterprises(first: 1) { totalCount } }`;
    expect(await answer(database, counted)).toEqual({ enterprises: { totalCount: 3 }, all: { totalCount: 6 } });
  });

  it("of a relation hold every edge exactly once, under every order, in both directions, at every size", async () => {
    const orders = fc.constantFrom(...Object.keys(orderEnum("Enterprise")));
    const root = '{ product: node(id: "prd:m") { ... on Product { LIST } } }'.slice(2, -2);
    const walks = fc.asyncProperty(
      orders,
      directions,
      fc.integer({ min: 1, max: 4 }),
      async (order, direction, first) => {
        const list = `producers(validity: ANY, orderBy: ${order}, direction: ${direction})`;
        const nodes = await walk(list, first, ({ product }) => (product as { producers: Page }).producers, root);
        expect(nodes.map(({ id }) => id).sort()).toEqual(["ent:a", "ent:b", "ent:e"]);
      },
    );
    await fc.assert(walks, { numRuns: 15 });
  });

  it("of a relation towards an interface are ordered by what all its kinds share", async () => {
    const root = 'region: node(id: "reg:1") { ... on Region { LIST } }';
    const ids = async (order: string) => {
      const list = `entities(orderBy: ${order}, direction: DESC)`;
      const nodes = await walk(list, 1, ({ region }) => (region as { entities: Page }).entities, root);
      return nodes.map(({ id }) => id);
    };
    expect(await ids("NAME")).toEqual(["ent:e", "ent:b", "reg:2"]);
    expect((await ids("CLAIMS_COUNT")).sort()).toEqual(["ent:b", "ent:e", "reg:2"]);
  });
});
