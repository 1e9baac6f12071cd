import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { sharedDatabase } from "../support/database-settings.js";

describe("the database that graph tests share", () => {
  it("answers a question with the settings that tests are given", async () => {
    const { uri, user, password, database } = sharedDatabase();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const { records } = await driver.executeQuery("RETURN 1 + 1 AS two", {}, { database });
    await driver.close();
    expect(records[0]?.get("two")).toEqual(neo4j.int(2));
  });
});
