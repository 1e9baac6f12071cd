import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeError, redactSecrets } from "../../src/server/redact.js";

describe("a text for the log", () => {
  it.each([
    ["bolt://neo4j:hunter2@db:7687 refused", "bolt://***@db:7687 refused"],
    ["neo4j+s://:hunter2@db", "neo4j+s://***@db"],
    ["Authorization: Bearer abc.def-ghi", "Authorization: Bearer ***"],
    ["password=hunter2; user=neo4j", "password=***; user=neo4j"],
    ['{"password":"hunter2","user":"neo4j"}', '{"password":"***","user":"neo4j"}'],
    ["NEO4J_PASSWORD=hunter2", "NEO4J_PASSWORD=***"],
    ["db-token: hunter2", "db-token: ***"],
    ["https://example.org/a:b", "https://example.org/a:b"],
    ["旭升集团 asked for 光刻胶", "旭升集团 asked for 光刻胶"],
  ])("%s becomes %s", (text, expected) => {
    expect(redactSecrets(text)).toBe(expected);
  });

  it("never keeps the password of an address, whatever stands around it", () => {
    const word = fc.stringMatching(/^[a-z0-9]{6,12}$/);
    fc.assert(
      fc.property(word, word, fc.string(), (user, password, around) => {
        fc.pre(!around.includes(password) && !"bolt://db:7687".includes(password));
        expect(redactSecrets(`${around} bolt://${user}:${password}@db:7687 ${around}`)).not.toContain(`:${password}@`);
      }),
    );
  });

  it("tells an error's causes, and what was thrown without being an error", () => {
    const error = new Error("outer", { cause: new Error("inner password=hunter2") });
    expect(describeError(error)).toMatch(/outer[\s\S]*caused by: Error: inner password=\*\*\*/);
    expect(describeError("just text")).toBe("just text");
    expect(describeError({ password: "hunter2" })).toBe("a thrown object");
  });
});
