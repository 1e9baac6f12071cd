import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { pageByName } from "../../src/entities/lists/list.queries.js";
import { listEntities } from "../../src/entities/lists/list.service.js";
import { sharedDatabase } from "../support/database-settings.js";
import { writeBehind } from "../support/draw-graph.js";
import { contextOf } from "../support/fake-runner.js";
import { resetGraph } from "../support/reset-graph.js";

interface Profile {
  readonly dbHits: number;
  readonly children?: readonly Profile[];
}

const hitsOf = ({ dbHits, children = [] }: Profile): number =>
  children.reduce((sum, child) => sum + hitsOf(child), dbHits);
const padded = (at: number) => String(at).padStart(5, "0");

describe("the pages of a list of some thousand names", () => {
  let database: Database;
  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await resetGraph(database);
    await migrate(database);
    // Three firms to every name, so that the id decides at the end of each page.
    await writeBehind(
      `UNWIND range(0, 5999) AS at
       WITH at, right('0000' + toString(at), 5) AS padded, right('0000' + toString(at / 3), 5) AS name
       CREATE (:Entity:Organization:Enterprise {id: 'ent:' + padded, name: 'firm ' + name})`,
    );
    await writeBehind("CALL db.clearQueryCaches()");
  });
  afterAll(async () => {
    await resetGraph(database);
    await database.close();
  });

  const hits = async (direction: "ASC" | "DESC", at: number, size = 5) => {
    const { text, params } = pageByName("Enterprise", direction, ["id", "name"]);
    const key = `firm ${padded(Math.floor(at / 3))}`;
    const place = at < 0 ? { key: "", id: "" } : { key, id: `ent:${padded(at)}` };
    const checked = params.parse({ ...place, limit: size + 1 }) as Record<string, unknown>;
    return hitsOf((await database.explain(text, checked, "PROFILE")) as Profile);
  };

  it("cost the same at the beginning and at the thousandth page", async () => {
    const [first, thousandth] = [await hits("ASC", -1), await hits("ASC", 4_999)];
    expect(first).toBeGreaterThan(0);
    expect(thousandth).toBeLessThanOrEqual(1.2 * first + 6);
    expect(first).toBeLessThan(100);
  });

  it("cost the same backwards", async () => {
    const [near, far] = [await hits("DESC", 5_900), await hits("DESC", 900)];
    expect(far).toBeLessThanOrEqual(1.2 * near + 6);
    expect(near).toBeLessThan(100);
  });

  it("cost as much as they hold, not as the list holds", async () => {
    expect(await hits("ASC", 100, 100)).toBeLessThan(2_000);
  });

  it("go on exactly after the place, where several have the same name", async () => {
    const page = (first: number, after: string | null) =>
      listEntities(contextOf(database), "Enterprise", {
        ...{ first, after, filter: null, orderBy: null, direction: "ASC", asOf: null, columns: ["id", "name"] },
      });
    const { pageInfo } = await page(100, null);
    const { edges } = await page(4, pageInfo.endCursor);
    expect(edges.map(({ node }) => node.id)).toEqual(["ent:00100", "ent:00101", "ent:00102", "ent:00103"]);
    expect(edges.map(({ node }) => node.name)).toEqual(["firm 00033", "firm 00033", "firm 00034", "firm 00034"]);
  });
});
