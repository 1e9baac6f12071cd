import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectRefusal, invalid, json, padded, query, raw, type Row } from "./questions.js";
import { type Fixture, startFixture } from "./start-fixture.js";

const rows: readonly Row[] = [
  {
    fault: "an array batch",
    question: raw('[{"query":"{ ok }"},{"query":"{ ok }"}]'),
    status: 400,
    code: "BAD_REQUEST",
    says: /got an array/,
  },
  { fault: "an empty array", question: raw("[]"), status: 400, code: "BAD_REQUEST", says: /got an array/ },
  { fault: "bad JSON", question: raw('{"query": '), status: 400, code: "BAD_REQUEST", says: /must be JSON/ },
  { fault: "an empty body", question: raw(""), status: 400, code: "BAD_REQUEST", says: /empty/ },
  { fault: "null", question: raw("null"), status: 400, code: "BAD_REQUEST", says: /got null/ },
  { fault: "a string", question: raw('"{ ok }"'), status: 400, code: "BAD_REQUEST", says: /got a string/ },
  { fault: "an object without a query", question: raw("{}"), status: 400, code: "BAD_REQUEST", says: /./ },
  {
    fault: "a query that is a number",
    question: raw('{"query": 5}'),
    status: 400,
    code: "BAD_REQUEST",
    says: /strings/,
  },
  { fault: "no body and no content type", question: {}, status: 400, code: "BAD_REQUEST", says: /./ },
  {
    fault: "text/plain",
    question: raw('{"query":"{ ok }"}', { "content-type": "text/plain" }),
    status: 415,
    code: "BAD_REQUEST",
    says: /application\/json, but got "text\/plain"/,
  },
  {
    fault: "a form",
    question: raw("query={ok}", { "content-type": "application/x-www-form-urlencoded" }),
    status: 415,
    code: "BAD_REQUEST",
    says: /but got/,
  },
  {
    fault: "a multipart form",
    question: raw("--x--", { "content-type": "multipart/form-data; boundary=x" }),
    status: 415,
    code: "BAD_REQUEST",
    says: /but got/,
  },
  {
    fault: "an encoding that is not known",
    question: raw("x", { "content-encoding": "zstd" }),
    status: 415,
    code: "BAD_REQUEST",
    says: /gzip, deflate, br or identity, but got "zstd"/,
  },
  {
    fault: "gzip that is cut off",
    question: raw(gzipSync(padded(10)).subarray(0, 20), { "content-encoding": "gzip" }),
    status: 400,
    code: "BAD_REQUEST",
    says: /inflated/,
  },
  {
    fault: "bytes that are not UTF-8",
    question: raw(Buffer.from('{"query":"{ ok } # \xff"}', "latin1")),
    status: 400,
    code: "BAD_REQUEST",
    says: /UTF-8/,
  },
  {
    fault: "an address that is not UTF-8",
    question: { method: "GET", url: "/graphql?query=%7Bok%7D%20%23%ff", headers: json },
    status: 400,
    code: "BAD_REQUEST",
    says: /UTF-8/,
  },
  {
    fault: "a GET mutation",
    question: { method: "GET", url: "/graphql?query=mutation%7Badd(number:1)%7D", headers: json },
    status: 405,
    code: "METHOD_NOT_ALLOWED",
    says: /GET/,
  },
  {
    fault: "a GET without a preflight header",
    question: { method: "GET", url: "/graphql?query=%7Bok%7D" },
    status: 400,
    code: "BAD_REQUEST",
    says: /content-type/,
  },
  {
    fault: "a DELETE",
    question: { method: "DELETE" },
    status: 405,
    code: "METHOD_NOT_ALLOWED",
    says: /GET or POST, but got DELETE/,
  },
  {
    fault: "a PUT with a body",
    question: { method: "PUT", ...query("{ ok }") },
    status: 405,
    code: "METHOD_NOT_ALLOWED",
    says: /but got PUT/,
  },
  {
    fault: "a path that is not served",
    question: { method: "GET", url: "/admin" },
    status: 404,
    code: "NOT_FOUND",
    says: /\/graphql/,
  },
  {
    fault: "a path that can't be decoded",
    question: { method: "GET", url: "/%c0%gg" },
    status: 400,
    code: "BAD_REQUEST",
    says: /./,
  },
  {
    fault: "a client that accepts only an image",
    question: { ...query("mutation { add(number: 1) }"), headers: { ...json, accept: "image/png" } },
    status: 406,
    code: "BAD_REQUEST",
    says: /accept/,
  },
  { fault: "a syntax error", question: query("{ ok"), status: 400, code: "GRAPHQL_PARSE_FAILED", says: /Syntax Error/ },
  {
    fault: "an unknown field",
    question: query("{ nothing }"),
    status: 400,
    code: invalid,
    says: /Cannot query field "nothing"/,
  },
  {
    fault: "an operation name that is not there",
    question: query("query A { ok }", { operationName: "B" }),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /but got "B"/,
  },
  {
    fault: "two operations and no name",
    question: query("query A { ok } query B { ok }"),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /operationName/,
  },
  {
    fault: "a persisted query",
    question: raw('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}'),
    status: 400,
    code: "BAD_REQUEST",
    says: /PersistedQueryNotSupported/,
  },
];

describe("a request that is malformed", () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.close());

  it.each(rows)("is answered $status $code: $fault", (row) => expectRefusal(fixture, row));

  it("reports at most five errors and says that it stopped", async () => {
    const answer = await fixture.ask("{ a b c d e f g h }");
    expect(answer.errors).toHaveLength(6);
    expect(answer.errors[5]?.message).toContain("Too many validation errors");
  });
});
