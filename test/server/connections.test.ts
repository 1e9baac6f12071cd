import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/server/limits.js";
import { openConnection, until, writeRequest } from "./raw-connection.js";
import { type Fixture, startFixture } from "./start-fixture.js";

const quick = { headersTimeoutMs: 300, requestTimeoutMs: 600, connectionsCheckingInterval: 50 };

describe("a connection", () => {
  let fixture: Fixture;
  let address: string;
  beforeAll(async () => {
    fixture = await startFixture(quick);
    address = await fixture.listen();
  });
  afterAll(() => fixture.close());

  it.each([
    ["says nothing", "", 300],
    ["does not end its header", "POST /graphql HTTP/1.1\r\nhost: silian\r\n", 300],
    [
      "does not end its body",
      'POST /graphql HTTP/1.1\r\nhost: silian\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":',
      600,
    ],
  ])("that %s is closed when its time is over", async (_, start, limit) => {
    const connection = await openConnection(address, start);
    const took = await connection.closed;
    expect(took).toBeGreaterThan(limit - 60);
    expect(took).toBeLessThan(limit + 1500);
    if (start !== "") expect(connection.text()).toMatch(/^HTTP\/1\.1 408 [\s\S]*\{"errors":\[.*"BAD_REQUEST"/);
  });

  it("that sends a byte now and then is closed all the same", async () => {
    const connection = await openConnection(address, "POST /graphql HTTP/1.1\r\nx: ");
    const drip = setInterval(() => connection.socket.write("x"), 50);
    expect(await connection.closed).toBeLessThan(2000);
    clearInterval(drip);
  });

  it.each([
    ["is not HTTP", "hello\r\n\r\n", 400],
    ["has a header without end", `GET / HTTP/1.1\r\nx: ${"y".repeat(20_000)}\r\n\r\n`, 431],
  ])("whose request %s gets an error in JSON and is closed", async (_, start, status) => {
    const connection = await openConnection(address, start);
    await connection.closed;
    expect(connection.text()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*"code":"BAD_REQUEST"`));
  });

  it("whose body says it is longer than the limit is answered 413 without being read", async () => {
    const head = [
      "POST /graphql HTTP/1.1",
      "host: silian",
      "content-type: application/json",
      "content-length: 999999999",
    ];
    const connection = await openConnection(address, `${head.join("\r\n")}\r\n\r\n{`);
    await until(() => connection.text().includes("\r\n\r\n"));
    expect(connection.text()).toMatch(/^HTTP\/1\.1 413 [\s\S]*PAYLOAD_TOO_LARGE/);
    connection.socket.destroy();
  });

  it("with chunks that never say how long they are is answered 413 at the limit", async () => {
    const bytes = Buffer.alloc(300_000, "x");
    const body = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < bytes.length; sent += 50_000) controller.enqueue(bytes.subarray(sent, sent + 50_000));
        controller.close();
      },
    });
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${address}/graphql`, { method: "POST", headers, body, duplex: "half" });
    expect(answer.status).toBe(413);
  });

  it("with a malformed host is served like any other", async () => {
    const connection = await openConnection(address, writeRequest("{ ok }").replace("silian", "[bad"));
    await until(() => connection.text().includes("\r\n\r\n"));
    expect(connection.text()).toMatch(/^HTTP\/1\.1 200 /);
    connection.socket.destroy();
  });

  it("can send gzip over the wire", async () => {
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    const body = gzipSync(JSON.stringify({ query: "{ ok }" }));
    const answer = await fetch(`${address}/graphql`, { method: "POST", headers, body });
    expect(await answer.json()).toEqual({ data: { ok: "ok" } });
  });

  it("that ends before its answer is there has its query cancelled, and its place is free again", async () => {
    const before = fixture.contexts.length;
    const connection = await openConnection(address, writeRequest("{ gone }"));
    await until(() => fixture.resolverCalls() > 0 && fixture.contexts.length > before);
    const context = fixture.contexts[before];
    expect(context?.cancelled).toBe(false);
    connection.socket.destroy();
    await until(() => context?.cancelled === true);
    const metrics = await fixture.send({ method: "GET", url: "/metrics" });
    expect(metrics.text).toContain("silian_operations_in_flight 0");
  });
});

describe("the settings that hold by default", () => {
  it("close a slow header or body by 11 seconds", () => {
    const { headersTimeoutMs, requestTimeoutMs, connectionsCheckingInterval } = defaultSettings;
    expect(Math.max(headersTimeoutMs, requestTimeoutMs) + connectionsCheckingInterval).toBeLessThanOrEqual(11_000);
  });

  it("reach the listening socket", async () => {
    const fixture = await startFixture();
    expect(fixture.app.server).toMatchObject({ headersTimeout: 5000, requestTimeout: 10_000 });
    await fixture.close();
  });
});
