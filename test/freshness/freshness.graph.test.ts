import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { askGraph } from "../../src/start/ask-graph.js";
import { createGraphAccess, type GraphAccess } from "../../src/start/graph-access.js";
import { drawnChain } from "../chain-diagnosis/drawn-chain.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { resetGraph } from "../support/reset-graph.js";

const shape = z.object({
  chainDiagnosis: z.object({
    graphVersion: z.string(),
    warnings: z.array(z.object({ code: z.string() })),
    links: z.array(z.object({ linkId: z.string(), class: z.string(), makerCount: z.number() })),
  }),
});

describe("a diagnosis while somebody writes behind the server's back", () => {
  let database: Database;
  let access: GraphAccess;

  beforeAll(async () => {
    database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
    await migrate(database);
    await resetGraph(database);
    await drawGraph(drawnChain);
    access = createGraphAccess(await createSchema(), database, { cache: true });
  });
  afterAll(async () => {
    await access.close();
    await resetGraph(database);
    await database.close();
  });

  const ask = async (freshness: "ANY" | "LATEST") => {
    const query = `{ chainDiagnosis(targetId: "chain:t", regionId: "reg:1", population: LISTED, asOf: "2026-06-01",
      freshness: ${freshness}) { graphVersion warnings { code } links(linkIds: ["link:t/mould"]) { linkId class makerCount } } }`;
    const { data, errors } = await askGraph(access, { query, timeoutMs: 60_000 });
    expect(errors).toBeUndefined();
    const { chainDiagnosis } = shape.parse(JSON.parse(JSON.stringify(data)));
    const { graphVersion, links, warnings } = chainDiagnosis;
    return { graphVersion, makers: links[0]?.makerCount, codes: warnings.map(({ code }) => code) };
  };

  it("is that of the version before where it will do, until the newest is prepared, and the newest where it must be", async () => {
    const before = await ask("LATEST");
    expect(before.makers).toBe(3);
    await writeBehind("MATCH (:Entity {id: 'ent:M3'})-[r:PRODUCES]->() DELETE r");
    const older = await ask("ANY");
    expect(older).toMatchObject({ graphVersion: before.graphVersion, makers: 3 });
    expect(older.codes).toContain("OLDER_VERSION");
    let newest = older;
    while (newest.graphVersion === before.graphVersion) {
      await wait(100);
      newest = await ask("ANY");
    }
    expect(newest.makers).toBe(2);
    expect(newest.codes).not.toContain("OLDER_VERSION");
    await writeBehind("MATCH (:Entity {id: 'ent:M2'})-[r:PRODUCES]->() DELETE r");
    expect(await ask("LATEST")).toMatchObject({ makers: 1 });
  });

  it("says of the newest version that its target is gone, even where the version before would do", async () => {
    await ask("LATEST");
    await writeBehind("MATCH (n:Entity {id: 'chain:t'}) DETACH DELETE n");
    const query = `{ chainDiagnosis(targetId: "chain:t", regionId: "reg:1", freshness: ANY) { graphVersion } }`;
    const { errors } = await askGraph(access, { query, timeoutMs: 60_000 });
    expect(errors?.[0]?.message).toContain("chain:t");
  });
});
