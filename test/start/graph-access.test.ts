import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Database } from "../../src/cypher/database.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import { askGraph } from "../../src/start/ask-graph.js";
import { createGraphAccess } from "../../src/start/graph-access.js";
import { databaseFolder } from "../../src/start/open-database.js";
import { readConfig } from "../../src/config.js";

const schema = buildSchema("type Query { a: String }");
const query: QueryDefinition<object> = {
  name: "test/one",
  params: z.object({}),
  row: z.unknown(),
  holes: {},
  text: "RETURN 1",
};

/** A database that counts what it is asked. */
class CountingDatabase extends Database {
  statements = 0;
  probes = 0;
  version = "1";

  constructor() {
    super({ uri: "bolt://127.0.0.1:1", user: "", password: "", database: "neo4j" });
  }

  override run<P, R>(_query: QueryDefinition<P, R>): Promise<R[]> {
    this.statements += 1;
    return Promise.resolve([]);
  }

  override async graphVersion(): Promise<string> {
    this.probes += 1;
    await new Promise((resolve) => setTimeout(resolve, 10));
    return this.version;
  }
}

/** A request's context, as the server asks for it. */
const request = (signal = new AbortController().signal) => ({ signal, deadline: Date.now() + 5_000, requestId: "r" });

describe("the graph behind its API", () => {
  it("keeps what one request read for the next, until the graph changes", async () => {
    const database = new CountingDatabase();
    const access = createGraphAccess(schema, database, { cache: true });
    await access.createContext(request()).runner.run(query, {});
    await access.createContext(request()).runner.run(query, {});
    expect(database.statements).toBe(1);
    database.version = "2";
    await access.createContext(request()).runner.run(query, {});
    expect(database.statements).toBe(2);
  });

  it("keeps nothing where the cache is turned off", async () => {
    const database = new CountingDatabase();
    const access = createGraphAccess(schema, database, { cache: false });
    for (let time = 0; time < 3; time += 1) await access.createContext(request()).runner.run(query, {});
    expect(database.statements).toBe(3);
  });

  it("shares one probe of the version among requests that come together", async () => {
    const database = new CountingDatabase();
    const access = createGraphAccess(schema, database, { cache: true });
    await Promise.all([1, 2, 3].map(() => access.createContext(request()).graphVersion()));
    expect(database.probes).toBe(1);
  });

  it("lets a request that is given up go, and the others keep the probe that it began", async () => {
    const access = createGraphAccess(schema, new CountingDatabase(), { cache: true });
    const leaving = new AbortController();
    const left = access.createContext(request(leaving.signal)).graphVersion();
    const stayed = access.createContext(request()).graphVersion();
    leaving.abort();
    await expect(left).rejects.toThrow("given up");
    expect(await stayed).toBe("1");
  });

  it("answers a question within the process, errors and all", async () => {
    const access = createGraphAccess(schema, new CountingDatabase(), { cache: true });
    expect(await askGraph(access, { query: "{ a }", timeoutMs: 100 })).toMatchObject({ data: { a: null } });
    expect((await askGraph(access, { query: "{ b }", timeoutMs: 100 })).errors).toHaveLength(1);
  });
});

describe("the folder of the managed database", () => {
  it("is one for each release line, since the older can't read what the newer wrote", () => {
    const folderOf = (line: string) =>
      databaseFolder(readConfig({ SILIAN_DATA_DIR: "/data", SILIAN_NEO4J_LINE: line }, "/nowhere").managed);
    expect(folderOf("5.26")).toBe("/data/neo4j");
    expect(folderOf("current")).toBe("/data/neo4j-current");
  });
});
