import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate, migrationSteps, missingMigrations } from "../../src/cypher/migrations.js";
import { relationshipTypeNames } from "../../src/ontology/relationship-types.js";
import { ask, tell } from "../importing/graph-picture.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";

let database: Database;
beforeAll(async () => {
  database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
  await migrate(database);
  await resetGraph(database);
});
afterAll(() => database.close());

describe("the migrations", () => {
  it("are all there after they ran, and a second run does nothing", async () => {
    expect(await missingMigrations(database)).toEqual([]);
    const { applied, present } = await migrate(database);
    expect(applied).toEqual([]);
    expect(present).toHaveLength(migrationSteps.length);
  });

  it("make an index again that somebody dropped", async () => {
    await tell(database, "DROP INDEX coverage_region");
    expect(await missingMigrations(database)).toEqual(["coverage-region"]);
    expect((await migrate(database)).applied).toEqual(["coverage-region"]);
    expect(await missingMigrations(database)).toEqual([]);
  });

  it("refuse a statement that was changed after it was applied", async () => {
    await tell(database, "MATCH (m:Migration {id: 'code-key'}) SET m.kept = m.checksum, m.checksum = 'other'");
    await expect(migrate(database)).rejects.toThrow("code-key has changed");
    await tell(database, "MATCH (m:Migration {id: 'code-key'}) SET m.checksum = m.kept REMOVE m.kept");
    expect(await missingMigrations(database)).toEqual([]);
  });

  it("let no two nodes and no two edges of a type have one id", async () => {
    await tell(database, "CREATE (:Entity {id: 'prd:1'})-[:UPSTREAM_OF {id: 'rel:1'}]->(:Entity {id: 'prd:2'})");
    await expect(tell(database, "CREATE (:Entity {id: 'prd:1'})")).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(
      tell(
        database,
        "MATCH (a:Entity {id: 'prd:1'}), (b:Entity {id: 'prd:2'}) CREATE (b)-[:UPSTREAM_OF {id: 'rel:1'}]->(a)",
      ),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    const [rows] = await ask(
      database,
      "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'relationship_id_' RETURN count(name) AS count",
    );
    expect(rows?.["count"]).toBe(relationshipTypeNames.length);
    await resetGraph(database);
  });

  it("make full-text indexes that find pairs of Chinese characters, names in lists, and whole keys", async () => {
    await tell(
      database,
      "CREATE (:Entity {id: 'ent:1', name: '宁波旭升', aliases: ['旭升股份'], searchKeys: ['xs', '603305']})",
    );
    const find = async (index: string, words: string) =>
      (
        await ask(database, "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.id AS id", {
          index,
          words,
        })
      ).length;
    expect(await find("entity_names", '"旭升"')).toBe(1);
    expect(await find("entity_names", '"股份"')).toBe(1);
    expect(await find("entity_names", '"波升"')).toBe(0);
    expect(await find("entity_keys", "603305")).toBe(1);
    expect(await find("entity_keys", "6033*")).toBe(1);
    expect(await find("entity_keys", "x")).toBe(0);
    await resetGraph(database);
  });
});
