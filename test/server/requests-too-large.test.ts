import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectRefusal, explode, invalid, nest, padded, query, raw, repeat, type Row } from "./questions.js";
import { type Fixture, startFixture } from "./start-fixture.js";

const rows: readonly Row[] = [
  {
    fault: "31 aliases",
    question: query(`{ ${repeat(31, (i) => `a${i}: ok`)} }`),
    status: 400,
    code: invalid,
    says: /30 aliases, but this one uses 31/,
  },
  {
    fault: "31 aliases of __typename",
    question: query(`{ ${repeat(31, (i) => `a${i}: __typename`)} }`),
    status: 400,
    code: invalid,
    says: /uses 31/,
  },
  {
    fault: "31 aliases by a fragment",
    question: query(`{ ...F burrow { depth } } fragment F on Query { ${repeat(31, (i) => `a${i}: ok`)} }`),
    status: 400,
    code: invalid,
    says: /uses 31/,
  },
  {
    fault: "depth 16",
    question: query(`{ burrow { ${nest(15)} } }`),
    status: 400,
    code: invalid,
    says: /15 fields deep, but this one nests 16/,
  },
  {
    fault: "exploding fragments",
    question: query(explode(60)),
    status: 400,
    code: invalid,
    says: /300 fields, but this one selects more than 999999/,
  },
  {
    fault: "circular fragments",
    question: query("{ ...A } fragment A on Query { ok ...B } fragment B on Query { ok ...A }"),
    status: 400,
    code: invalid,
    says: /Cannot spread fragment "A" within itself/,
  },
  {
    fault: "301 fields",
    question: query(`{ ${repeat(301, () => "ok")} }`),
    status: 400,
    code: invalid,
    says: /300 fields, but this one selects 301/,
  },
  {
    fault: "301 fields in a fragment that nobody uses",
    question: query(`{ ok } fragment F on Query { ${repeat(301, () => "ok")} }`),
    status: 400,
    code: invalid,
    says: /selects 301/,
  },
  {
    fault: "21 directives",
    question: query(`{ ${repeat(21, () => "ok @include(if: true)")} }`),
    status: 400,
    code: invalid,
    says: /20 directives, but this one uses 21/,
  },
  {
    fault: "2,001 tokens",
    question: query(`{ ${repeat(1999, () => "ok")} }`),
    status: 400,
    code: "GRAPHQL_PARSE_FAILED",
    says: /2000 tokens/,
  },
  {
    fault: "a cost above the limit",
    question: query("{ animals(first: 100) { edges { node { friends(first: 100) { edges { node { id } } } } } } }"),
    status: 400,
    code: "QUERY_TOO_EXPENSIVE",
    says: /10000 nodes, but this one may cost 10100/,
  },
  {
    fault: "first 101",
    question: query("{ animals(first: 101) { totalCount } }"),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /^first must be from 1 to 100, but got 101\.$/,
  },
  {
    fault: "first 0 by a variable",
    question: query("query ($n: Int) { animals(first: $n) { totalCount } }", { variables: { n: 0 } }),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /^first must be from 1 to 100, but got 0\.$/,
  },
  {
    fault: "a body over 256 kB",
    question: raw(padded(256 * 1024)),
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
    says: /262144 bytes/,
  },
  {
    fault: "a body over 256 kB after gzip",
    question: raw(gzipSync(padded(5_000_000)), { "content-encoding": "gzip" }),
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
    says: /inflates to more/,
  },
  {
    fault: "a body over 256 kB after brotli",
    question: raw(brotliCompressSync(padded(300_000)), { "content-encoding": "br" }),
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
    says: /inflates to more/,
  },
];

describe("a request that asks for too much", () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.close());

  it.each(rows)("is answered $status $code: $fault", (row) => expectRefusal(fixture, row));

  it("says cost and limit of what is too expensive", async () => {
    const answer = await fixture.ask(
      "query ($n: Int) { animals(first: $n) { nodes { friends(first: 100) { nodes { id } } } } }",
      { n: 100 },
    );
    expect(answer.errors[0]?.extensions).toMatchObject({ code: "QUERY_TOO_EXPENSIVE", cost: 10_100, limit: 10_000 });
  });

  it("judges the same question by its variables each time, whatever was admitted before", async () => {
    const ask = async (n: unknown) => {
      const { errors } = await fixture.ask(
        "query ($n: Int) { animals(first: $n) { nodes { friends(first: 100) { nodes { id } } } } }",
        { n },
      );
      return errors.map(({ extensions }) => extensions["code"]);
    };
    for (const _ of [1, 2]) {
      expect(await ask(2)).toEqual([]);
      expect(await ask(100)).toEqual(["QUERY_TOO_EXPENSIVE"]);
      expect(await ask("2")).toEqual(["BAD_USER_INPUT"]);
    }
  });
});
