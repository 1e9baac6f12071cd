import { describe, expect, it } from "vitest";
import { errorCodes } from "../../src/errors.js";
import { readAccept } from "../../src/server/accept.js";
import { type AnswerCode, retryAfter, statusOf, statusOfAnswer } from "../../src/server/http-status.js";

describe("the status of an answer", () => {
  it.each<[string, unknown, AnswerCode[], number]>([
    ["without errors is 200", { a: null }, [], 200],
    ["with any value is 200", { a: 1, b: null }, ["UNAVAILABLE"], 200],
    ["without data is its error's", undefined, ["QUERY_TIMEOUT"], 504],
    ["whose fields all failed for lack of the database is 503", { a: null }, ["UNAVAILABLE"], 503],
    ["whose one field was asked wrongly is 400", { a: null }, ["BAD_USER_INPUT"], 400],
    ["whose one field was not found is 200, an answer like another", { a: null }, ["NOT_FOUND"], 200],
    ["whose root is null is its error's", null, ["INTERNAL_SERVER_ERROR"], 500],
    ["is the server's fault before the client's", undefined, ["BAD_USER_INPUT", "UNAVAILABLE"], 503],
  ])("%s", (_, data, codes, status) => {
    expect(statusOfAnswer({ data, codes }, false)).toBe(status);
  });

  it("is an error's for every code of the closed list", () => {
    for (const code of errorCodes) expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });

  it("says when to come again for what passes, and only for that", () => {
    expect(retryAfter(["UNAVAILABLE"], 6.2)).toBe(7);
    expect(retryAfter(["RATE_LIMITED"], undefined)).toBe(2);
    expect(retryAfter(["BAD_USER_INPUT"], 6)).toBeUndefined();
  });
});

describe("what a client accepts", () => {
  it.each<[string | undefined, string | undefined, boolean, boolean]>([
    [undefined, "application/json", false, false],
    ["", "application/json", false, false],
    ["*/*", "application/json", false, false],
    ["application/json", "application/json", true, false],
    ["Application/JSON; charset=utf-8", "application/json", true, false],
    ["application/json, */*", "application/json", false, false],
    ["application/graphql-response+json", "application/graphql-response+json", false, false],
    ["application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json", false, false],
    ["application/json;q=0, application/graphql-response+json", "application/graphql-response+json", false, false],
    ["text/html,*/*;q=0.8", "application/json", false, true],
    ["text/html", undefined, false, true],
    ["image/png", undefined, false, false],
  ])("by %s is %s", (header, type, onlyJson, html) => {
    expect(readAccept(header)).toEqual({ type, onlyJson, html });
  });
});
