import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectRefusal, query, raw, type Row } from "./questions.js";
import { type Fixture, startFixture } from "./start-fixture.js";

const echo = "query ($t: String) { echo(text: $t) }";
const wish = "query ($w: Wish) { echo(wish: $w) }";
const deep = (depth: number): string => (depth === 0 ? '"x"' : `{"text":"x","inner":${deep(depth - 1)}}`);
const rows: readonly Row[] = [
  {
    fault: "a variable of another type",
    question: query("query ($n: Int) { echo(number: $n) }", { variables: { n: "x" } }),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /got invalid value "x"/,
  },
  {
    fault: "a missing variable",
    question: query("query ($n: Int!) { needed(number: $n) }"),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /was not provided/,
  },
  {
    fault: "null where none may be",
    question: query("query ($n: Int) { needed(number: $n) }", { variables: { n: null } }),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /must not be null/,
  },
  {
    fault: "half of a surrogate pair",
    question: raw(`{"query":${JSON.stringify(echo)},"variables":{"t":"a\\ud800b"}}`),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /surrogate/,
  },
  {
    fault: "NUL in a variable",
    question: raw(`{"query":${JSON.stringify(echo)},"variables":{"t":"a\\u0000b"}}`),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /U\+0000 at position 1/,
  },
  {
    fault: "NUL in a string of the document",
    question: query('{ echo(text: "a\\u0000b") }'),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /U\+0000/,
  },
  {
    fault: "half of a surrogate pair in the document",
    question: query('{ echo(text: "\\ud800") }'),
    status: 400,
    code: "GRAPHQL_PARSE_FAILED",
    says: /Unicode/,
  },
  {
    fault: "a __proto__ key in an input",
    question: raw(`{"query":${JSON.stringify(wish)},"variables":{"w":{"text":"x","__proto__":{"polluted":1}}}}`),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /__proto__/,
  },
  {
    fault: "an alias __proto__",
    question: query("{ __proto__: ok }"),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /must not be __proto__/,
  },
  {
    fault: "variables that nest 40 deep",
    question: raw(`{"query":${JSON.stringify(wish)},"variables":{"w":${deep(40)}}}`),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /32 deep/,
  },
  {
    fault: "variables that nest 50,000 deep",
    question: raw(`{"query":${JSON.stringify(wish)},"variables":{"w":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`),
    status: 400,
    code: "BAD_USER_INPUT",
    says: /32 deep/,
  },
];

describe("a request whose values do not fit", () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.close());

  it.each(rows)("is answered $status $code: $fault", (row) => expectRefusal(fixture, row));

  it("gives text back unchanged, whatever it looks like", async () => {
    for (const text of ["光刻胶 𠮷 é", "__proto__", "'; MATCH (n) DETACH DELETE n //", "\u202E\uFFFF"])
      expect((await fixture.ask(echo, { t: text })).data).toEqual({ echo: text });
  });
});
