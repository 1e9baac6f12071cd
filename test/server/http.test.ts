import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Fixture, startFixture } from "./start-fixture.js";

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

describe("the server's other paths", () => {
  let ready = { ready: false, message: "The database is starting." };
  let check = (): Promise<typeof ready> => Promise.resolve(ready);
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture(
      { requestDeadlineMs: 200 },
      { checkReady: () => check(), landingPage: () => Promise.resolve("<!doctype html><title>silian</title>") },
    );
  });
  afterAll(() => fixture.close());
  const get = (url: string, headers: Record<string, string> = {}) => fixture.send({ method: "GET", url, headers });

  it("say that the process lives", async () => {
    expect((await get("/healthz")).status).toBe(200);
  });

  it("say that it is not ready, and why, until it is", async () => {
    const waiting = await get("/readyz");
    expect(waiting.status).toBe(503);
    expect(waiting.text).toContain("The database is starting.");
    expect(waiting.headers["retry-after"]).toBe("2");
    ready = { ready: true, message: "The database answers." };
    expect((await get("/readyz")).status).toBe(200);
  });

  it("are 503 when the check fails or hangs, and never say how", async () => {
    check = () => Promise.reject(new Error("bolt://neo4j:hunter2@db"));
    const failed = await get("/readyz");
    expect(failed.status).toBe(503);
    expect(failed.text).not.toContain("db");
    check = () => new Promise(() => undefined);
    expect((await get("/readyz")).status).toBe(503);
  });

  it("count operations and errors, by no name that a client chooses", async () => {
    await fixture.ask("query Chosen { ok }");
    await fixture.ask("{ badInput }");
    const { text } = await get("/metrics");
    expect(text).toMatch(/silian_operation_seconds_count{type="query",outcome="ok"} 1/);
    expect(text).toMatch(/silian_errors_total{code="BAD_USER_INPUT"} 1/);
    expect(text).toContain("silian_operations_in_flight 0");
    expect(text).toContain("process_cpu_seconds_total");
    expect(text).not.toContain("Chosen");
  });

  it("give a browser that opens /graphql a page, and a program an error", async () => {
    const page = await get("/graphql", { accept: browser });
    expect(page.headers["content-type"]).toMatch(/^text\/html/);
    expect(page.text).toContain("<title>silian</title>");
    expect((await get("/graphql", { accept: "*/*" })).status).toBe(400);
  });
});

describe("a server that is still preparing what it serves", () => {
  it("asks no resolver, says what to wait for and how long, and answers once that is over", async () => {
    let waitsFor: string | undefined = "The graph is being imported.";
    const fixture = await startFixture(
      {},
      { heldBy: () => waitsFor, landingPage: () => Promise.resolve("<!doctype html>") },
    );
    try {
      const held = await fixture.ask("{ ok }");
      expect(held.status).toBe(503);
      expect(held.headers["retry-after"]).toBe("2");
      expect(held.errors).toMatchObject([{ message: waitsFor, extensions: { code: "UNAVAILABLE" } }]);
      expect(fixture.resolverCalls()).toBe(0);
      expect((await fixture.send({ method: "GET", headers: { accept: browser } })).text).toBe("<!doctype html>");
      waitsFor = undefined;
      expect((await fixture.ask("{ ok }")).status).toBe(200);
    } finally {
      await fixture.close();
    }
  });
});

describe("a browser where no page is served", () => {
  it("gets an error in JSON", async () => {
    const fixture = await startFixture();
    const answer = await fixture.send({ method: "GET", url: "/graphql", headers: { accept: browser } });
    expect(answer.status).toBe(400);
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
    await fixture.close();
  });
});

describe("a page of another origin", () => {
  const listed = "https://explorer.example";
  const preflight = (origin: string) => ({
    method: "OPTIONS" as const,
    headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
  });
  const corsHeaders = (headers: object): string[] =>
    Object.keys(headers).filter((name) => name.startsWith("access-control-"));
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture({ corsOrigins: [listed] });
  });
  afterAll(() => fixture.close());

  it("gets no CORS header when it is not listed", async () => {
    for (const origin of ["https://evil.example", "null", `${listed}.evil.example`]) {
      expect(corsHeaders((await fixture.ask("{ ok }", {}, { origin })).headers)).toEqual([]);
      expect(corsHeaders((await fixture.send(preflight(origin))).headers)).toEqual([]);
    }
  });

  it("may ask and read when it is listed, errors too", async () => {
    const answer = await fixture.send(preflight(listed));
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": listed,
      "access-control-allow-methods": "GET, POST",
      vary: "origin",
    });
    for (const question of ["{ ok }", "{ nothing }"])
      expect((await fixture.ask(question, {}, { origin: listed })).headers["access-control-allow-origin"]).toBe(listed);
  });

  it("is never listed by default", async () => {
    const closed = await startFixture();
    expect(corsHeaders((await closed.ask("{ ok }", {}, { origin: listed })).headers)).toEqual([]);
    await closed.close();
  });
});
