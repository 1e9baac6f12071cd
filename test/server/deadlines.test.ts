import { describe, expect, it } from "vitest";
import { startFixture } from "./start-fixture.js";

describe.each([true, false])("with the compiled executor %s, an operation", (compiledExecutor) => {
  it("that hangs is answered QUERY_TIMEOUT at the deadline, and its work is told to stop", async () => {
    const fixture = await startFixture({ requestDeadlineMs: 100, compiledExecutor });
    const started = performance.now();
    const answer = await fixture.ask("{ ok gone }");
    const took = performance.now() - started;
    expect(took).toBeGreaterThan(90);
    expect(took).toBeLessThan(1000);
    expect(answer.status).toBe(504);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]?.message).toBe("An operation may take 100 ms, but this one was not ready by then.");
    expect(answer.errors[0]?.extensions["code"]).toBe("QUERY_TIMEOUT");
    expect(fixture.contexts[0]?.cancelled).toBe(true);
    await fixture.close();
  });

  it("that ends in time is not cancelled", async () => {
    const fixture = await startFixture({ requestDeadlineMs: 5000, compiledExecutor });
    expect((await fixture.ask("{ slow }")).data).toEqual({ slow: "slow" });
    expect(fixture.contexts[0]?.cancelled).toBe(false);
    await fixture.close();
  });

  it("beyond those in flight is UNAVAILABLE at once, and the next one is served when there is room", async () => {
    const fixture = await startFixture({ operationsInFlight: 2, compiledExecutor });
    const waiting = [fixture.ask("{ slow }"), fixture.ask("{ slow }")];
    await new Promise((resolve) => setTimeout(resolve, 100));
    const started = performance.now();
    const refused = await fixture.ask("{ ok }");
    expect(performance.now() - started).toBeLessThan(150);
    expect(refused.status).toBe(503);
    expect(refused.headers["retry-after"]).toBe("1");
    expect(refused.errors[0]?.message).toBe("The server answers 2 operations at a time, and as many are in flight.");
    for (const answer of await Promise.all(waiting)) expect(answer.data).toEqual({ slow: "slow" });
    expect((await fixture.ask("{ ok }")).data).toEqual({ ok: "ok" });
    await fixture.close();
  });

  it("that hung gives its place back, and so does one that failed", async () => {
    const fixture = await startFixture({ operationsInFlight: 1, requestDeadlineMs: 50, compiledExecutor });
    await fixture.ask("{ gone }");
    await fixture.ask("{ throwing }");
    expect((await fixture.ask("{ ok }")).data).toEqual({ ok: "ok" });
    await fixture.close();
  });
});

describe("a context that can't be made", () => {
  it("is masked, and the server lives on", async () => {
    let isBroken = true;
    const fixture = await startFixture(
      {},
      {
        createContext: () => {
          if (isBroken) throw new Error("password=hunter2");
          return Object.create(null) as never;
        },
      },
    );
    const answer = await fixture.ask("{ __typename }");
    expect(answer.status).toBe(500);
    expect(answer.errors[0]?.extensions).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      requestId: answer.headers["x-request-id"],
    });
    expect(answer.text + fixture.lines.join("\n")).not.toContain("hunter2");
    isBroken = false;
    expect((await fixture.ask("{ __typename }")).status).toBe(200);
    await fixture.close();
  });
});
