import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raw } from "./questions.js";
import { type Fixture, startFixture } from "./start-fixture.js";

const dear = "{ animals(first: 100) { nodes { friends(first: 100) { nodes { id } } } } }";

describe("an answer to what the client accepts", () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.close());

  it("says so in the client's type when it knows GraphQL-over-HTTP", async () => {
    const answer = await fixture.ask("{ nothing }", undefined, { accept: "application/graphql-response+json" });
    expect(answer.status).toBe(400);
    expect(answer.headers["content-type"]).toMatch(/^application\/graphql-response\+json/);
  });

  it.each([
    ["application/graphql-response+json", "application/graphql-response+json"],
    ["application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"],
    ["application/graphql-response+json;q=0.5, application/json", "application/json"],
    ["application/json; charset=utf-8", "application/json"],
    ["*/*", "application/json"],
  ])("to %s is of the type that it likes best, right answers and wrong ones alike: %s", async (accept, type) => {
    for (const text of ["{ __typename }", "{ nothing }"]) {
      const answer = await fixture.ask(text, undefined, { accept });
      expect(answer.headers["content-type"]).toBe(`${type}; charset=utf-8`);
    }
  });

  it.each(["{ ok", "{ nothing }", "{ needed(number: null) }", "{ animals(first: 101) { totalCount } }"])(
    "is 200 for a client that accepts only application/json when the mistake is within the document: %s",
    async (text) => {
      const answer = await fixture.ask(text, undefined, { accept: "application/json" });
      expect(answer.status).toBe(200);
      expect(answer.errors).not.toEqual([]);
    },
  );

  it("stays 400 for such a client when the cost is too high or the request is bad", async () => {
    expect((await fixture.ask(dear, undefined, { accept: "application/json" })).status).toBe(400);
    expect((await fixture.send(raw("[]", { accept: "application/json" }))).status).toBe(400);
  });
});
