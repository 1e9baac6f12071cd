import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Config, readConfig } from "../../src/config.js";
import { Database } from "../../src/cypher/database.js";
import { heldDataSets } from "../../src/start/sample-data.js";
import type { StartEvent } from "../../src/start/start-event.js";
import type { StartedServer } from "../../src/start/serve-graph.js";
import { startServer } from "../../src/start/start-server.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";

const config = (): Config => {
  const base = readConfig({ PORT: "0", LOG_LEVEL: "silent" }, "/nowhere");
  return { ...base, given: sharedDatabase() };
};

const ask = (address: string, query: string): Promise<Response> =>
  fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });

interface Start {
  readonly server: StartedServer;
  readonly events: readonly StartEvent[];
  /** What a question and a browser got while the graph was being prepared. */
  readonly early: { readonly status: number; readonly text: string; readonly page: string };
}

/** Starts on the shared database, asks at once, and waits until it is ready. */
async function startAndWait(): Promise<Start> {
  const events: StartEvent[] = [];
  const server = await startServer(config(), (event) => events.push(event));
  const [asked, shown] = await Promise.all([
    ask(server.address, '{ node(id: "chain:nev") { id } }'),
    fetch(server.address, { headers: { accept: "text/html" } }),
  ]);
  const early = { status: asked.status, text: await asked.text(), page: await shown.text() };
  await server.ready;
  return { server, events, early };
}

const kindsOf = (events: readonly StartEvent[]): string[] => [...new Set(events.map(({ kind }) => kind))];

describe("starting silian on a database that is given", () => {
  let database: Database;
  let first: Awaited<ReturnType<typeof startAndWait>>;
  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await resetGraph(database);
    first = await startAndWait();
  });
  afterAll(async () => {
    await first.server.close();
    await database.close();
  });

  it("listens first, then makes indexes, imports the sample, attaches its products, and is ready", () => {
    expect(kindsOf(first.events)).toEqual([
      ...["LISTENING", "MIGRATED", "IMPORTING", "IMPORTED", "ATTACHING", "ATTACHED", "READY"],
    ]);
  });

  it("answers nothing from a graph that is half there: it says what to wait for", () => {
    const { status, text, page } = first.early;
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: expect.stringMatching(/^The server /) as string, extensions: { code: "UNAVAILABLE" } }],
    });
    expect(page).toContain("还没就绪");
  });

  it("says at /readyz that it is ready", async () => {
    const response = await fetch(new URL("/readyz", first.server.address));
    expect(response.status).toBe(200);
  });

  it("answers a question about the sample", async () => {
    const response = await ask(first.server.address, '{ node(id: "chain:nev") { id } }');
    expect(await response.json()).toMatchObject({ data: { node: { id: "chain:nev" } } });
  });

  it("shows a browser a page with answers of the moment", async () => {
    const response = await fetch(first.server.address, { headers: { accept: "text/html" } });
    const html = await response.text();
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(html).toContain("宁波旭升集团股份有限公司");
    expect(html).not.toContain("&quot;errors&quot;");
  });

  it("does not bring in again what is there when it starts once more", async () => {
    const held = await heldDataSets(database);
    const { server, events } = await startAndWait();
    try {
      expect(kindsOf(events)).toEqual(["LISTENING", "MIGRATED", "READY"]);
      expect(events).toContainEqual(expect.objectContaining({ kind: "MIGRATED", applied: 0 }));
      expect(await heldDataSets(database)).toEqual(held);
    } finally {
      await server.close();
    }
  });

  it("lets nobody in after it was closed", async () => {
    const { server } = await startAndWait();
    await server.close();
    await server.close();
    await expect(fetch(server.address)).rejects.toThrow();
  });
});
