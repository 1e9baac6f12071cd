import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nest, padded, query, raw, repeat } from "./questions.js";
import { type Fixture, type Question, startFixture } from "./start-fixture.js";

describe("a request just within the limits", () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.close());

  it.each([
    ["30 aliases", query(`{ ${repeat(30, (i) => `a${i}: ok`)} }`)],
    ["depth 15", query(`{ burrow { ${nest(14)} } }`)],
    ["300 fields", query(`{ ${repeat(300, () => "ok")} }`)],
    ["20 directives", query(`{ ${repeat(20, () => "ok @include(if: true)")} }`)],
    [
      "a cost of 10,000 (99 × 101 + 1)",
      query(
        "{ a: animals(first: 99) { nodes { friends(first: 100) { nodes { id } } } } b: animals(first: 1) { nodes { id } } }",
      ),
    ],
    ["first 100", query("{ animals(first: 100) { totalCount } }")],
    ["a body near 256 kB", raw(padded(262_000))],
    ["gzip", raw(gzipSync(padded(200_000)), { "content-encoding": "gzip" })],
    ["deflate", raw(deflateSync(padded(10)), { "content-encoding": "deflate" })],
    ["brotli", raw(brotliCompressSync(padded(10)), { "content-encoding": "br" })],
    ["a byte order mark", raw(`\uFEFF${padded(1)}`)],
    [
      "a GET with a preflight header",
      { method: "GET", url: "/graphql?query=%7Bok%7D", headers: { "apollo-require-preflight": "1" } },
    ],
    ["the introspection query", query(getIntrospectionQuery())],
    [
      "extensions with a __proto__ key",
      raw('{"query":"{ ok }","__proto__":{"polluted":1},"extensions":{"__proto__":{"polluted":1}}}'),
    ],
  ] as [string, Question][])("is answered: %s", async (_, question) => {
    const answer = await fixture.send(question);
    expect(answer.errors).toEqual([]);
    expect(answer.status).toBe(200);
    expect(answer.data).toBeTypeOf("object");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
