import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Fixture, startFixture } from "./start-fixture.js";

describe("an error of a resolver", () => {
  let fixture: Fixture;
  let production: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
    production = await startFixture({ productionErrors: true, introspection: false });
  });
  afterAll(() => Promise.all([fixture.close(), production.close()]));

  it("that is named passes with its code, its details, and its params", async () => {
    const answer = await fixture.ask("{ badInput }");
    expect(answer.status).toBe(400);
    expect(answer.errors).toEqual([
      {
        message: "hops must be from 1 to 12, but got 13.",
        locations: [{ line: 1, column: 3 }],
        path: ["badInput"],
        extensions: { code: "BAD_USER_INPUT", argument: "hops", value: 13, params: { argument: "hops", value: 13 } },
      },
    ]);
  });

  it("of class-validator says each rule and what was given", async () => {
    const answer = await fixture.ask("{ arguments }");
    expect(answer.status).toBe(400);
    expect(answer.errors[0]).toMatchObject({
      message: 'hops must not be greater than 12, but got 13. input.name must not be empty, but got "".',
      extensions: {
        code: "BAD_USER_INPUT",
        params: {
          arguments: [
            { argument: "hops", rule: "max" },
            { argument: "input.name", rule: "minLength" },
          ],
        },
      },
    });
  });

  it.each(["throwing", "throwingText", "outside"])(
    "that is not named is masked with the request's id and logged without secrets: %s",
    async (field) => {
      const answer = await fixture.ask(`{ ok ${field} }`);
      const requestId = answer.headers["x-request-id"];
      expect(answer.status).toBe(200);
      expect(answer.data).toEqual({ ok: "ok", [field]: null });
      expect(answer.errors).toEqual([
        {
          message: "Something went wrong in the server.",
          locations: [{ line: 1, column: 6 }],
          path: [field],
          extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
        },
      ]);
      const lines = fixture.lines.filter((line) => line.includes(String(requestId)));
      expect(lines).toHaveLength(1);
      expect(fixture.lines.join("\n")).not.toContain("hunter2");
      expect(answer.text).not.toContain("hunter2");
    },
  );

  it("keeps what went wrong in the log", async () => {
    await fixture.ask("{ throwing }");
    expect(fixture.lines.join("\n")).toMatch(/could not reach bolt:\/\/\*\*\*@db:7687, password=\*\*\*/);
  });

  it("for a null where none may be is masked as well", async () => {
    const answer = await fixture.ask("{ ok burrow { mustFail } }");
    expect(answer.data).toEqual({ ok: "ok", burrow: null });
    expect(answer.errors[0]).toMatchObject({
      path: ["burrow", "mustFail"],
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    });
  });

  it("of the database is 503 and says when to come again, unless another field has a value", async () => {
    const answer = await fixture.ask("{ unavailable }");
    expect(answer.status).toBe(503);
    expect(answer.headers["retry-after"]).toBe("7");
    expect(answer.errors[0]?.extensions).toMatchObject({ code: "UNAVAILABLE", retryAfterSeconds: 7 });
    expect(answer.text).not.toContain("hunter2");
    expect((await fixture.ask("{ ok unavailable }")).status).toBe(200);
  });

  it("that is a limit of rate is 429 and says when to come again", async () => {
    const answer = await fixture.ask("{ busy }");
    expect(answer.status).toBe(429);
    expect(answer.headers["retry-after"]).toBe("2");
  });

  it("that is masked is 200 when the answer has data, if only null, as field errors are", async () => {
    expect((await fixture.ask("{ throwing }")).status).toBe(200);
    expect((await fixture.ask("{ burrow { mustFail } }")).status).toBe(200);
  });

  it("never repeats a long value at length", async () => {
    const answer = await fixture.ask("query ($n: Int) { echo(number: $n) }", { n: "x".repeat(100_000) });
    expect(answer.text.length).toBeLessThan(1000);
  });

  it("helps with a misspelt name in development and gives nothing away in production", async () => {
    expect((await fixture.ask("{ anmals { totalCount } }")).text).toContain("Did you mean");
    expect((await production.ask("{ anmals { totalCount } }")).text).not.toContain("animals");
    const size = "query ($s: Size) { echo(size: $s) }";
    expect((await fixture.ask(size, { s: "LARG" })).text).toContain("Did you mean");
    expect((await production.ask(size, { s: "LARG" })).text).not.toContain("LARGE");
  });

  it("answers introspection only where it is on", async () => {
    expect((await fixture.ask("{ __schema { queryType { name } } }")).errors).toEqual([]);
    const refused = await production.ask("{ __schema { queryType { name } } }");
    expect(refused.status).toBe(400);
    expect(refused.errors[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
    expect((await production.ask("{ __typename }")).data).toEqual({ __typename: "Query" });
  });
});
