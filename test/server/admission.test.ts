import { getOperationAST, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { createAdmission, type FoundOperation } from "../../src/server/admit-operation.js";
import { defaultLimits } from "../../src/server/limits.js";
import { createFixtureSchema } from "./fixture-schema.js";

const asked = (text: string, variables: Record<string, unknown> = {}): FoundOperation => {
  const document = parse(text);
  const operation = getOperationAST(document) ?? undefined;
  return { document, operation, queryHash: text, request: { variables } };
};

const echo = "query ($w: Wish, $s: Size = SMALL) { echo(wish: $w, size: $s) }";

describe("what an admitted operation is run with", () => {
  const admit = createAdmission(createFixtureSchema(), defaultLimits);

  it("are its variables as graphql-js coerces them, defaults too", () => {
    expect(admit(asked(echo, { w: { text: "x" }, more: 1 }))).toEqual({ w: { text: "x" }, s: "SMALL" });
  });

  it("is worked out once for the same text and values, and shared", () => {
    const first = admit(asked(echo, { w: { text: "same" } }));
    expect(admit(asked(echo, { w: { text: "same" } }))).toBe(first);
    expect(admit(asked(echo, { w: { text: "other" } }))).toEqual({ w: { text: "other" }, s: "SMALL" });
  });

  it("cannot be changed by a resolver, since the next request may get the same", () => {
    const { w } = admit(asked(echo, { w: { text: "x", inner: { text: "y" } } })) as { w: { inner: { text: string } } };
    expect(() => (w.inner.text = "z")).toThrow(TypeError);
    expect(admit(asked(echo, { w: { text: "x", inner: { text: "y" } } }))).toMatchObject({
      w: { inner: { text: "y" } },
    });
  });

  it("is not kept where the values are long", () => {
    const long = { w: { text: "长".repeat(2_000) } };
    const first = admit(asked(echo, long));
    expect(admit(asked(echo, long))).toEqual(first);
    expect(admit(asked(echo, long))).not.toBe(first);
  });

  it("is nothing where they do not fit, however often it is asked", () => {
    for (const time of [1, 2])
      expect(() => admit(asked(echo, { w: { text: 5 } })), `time ${time}`).toThrow(/"\$w".*at "w.text"/);
  });

  it("is nothing where no operation was found", () => {
    expect(() => admit({ ...asked(echo), operation: undefined })).toThrow("must have one operation");
  });
});
