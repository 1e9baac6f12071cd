import fc from "fast-check";
import { getIntrospectionQuery, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/server/limits.js";
import { measureDocument, type OperationSize } from "../../src/server/operation-limits.js";

function measure(text: string, introspection = true): OperationSize {
  const [first] = measureDocument(parse(text), introspection).values();
  if (first === undefined) throw new Error("The document is empty.");
  return first;
}

describe("the size of an operation", () => {
  it.each<[string, OperationSize]>([
    ["{ a }", { depth: 1, aliases: 0, directives: 0, fieldNodes: 1 }],
    ["{ a { b { c } } d }", { depth: 3, aliases: 0, directives: 0, fieldNodes: 4 }],
    ["{ x: a { y: b z: __typename } }", { depth: 2, aliases: 3, directives: 0, fieldNodes: 3 }],
    ["{ ... { a { ... { b } } } }", { depth: 2, aliases: 0, directives: 0, fieldNodes: 2 }],
    [
      "query ($v: Int @d) @d { a @d ... @d { b } ...F @d } fragment F on T { c @d }",
      { depth: 1, aliases: 0, directives: 6, fieldNodes: 3 },
    ],
    ["{ ...F ...F a { ...F } } fragment F on T { x: b { c } }", { depth: 3, aliases: 3, directives: 0, fieldNodes: 7 }],
    ["{ ...F } fragment F on T { a ...F }", { depth: 1, aliases: 0, directives: 0, fieldNodes: 1 }],
    ["{ ...Missing a }", { depth: 1, aliases: 0, directives: 0, fieldNodes: 1 }],
  ])("%s", (text, size) => {
    expect(measure(text)).toEqual(size);
  });

  it("exempts __schema and __type from depth where introspection is on, and only there", () => {
    const text = "{ __schema { types { fields { type { ofType { name } } } } } }";
    expect(measure(text, true).depth).toBe(1);
    expect(measure(text, false).depth).toBe(6);
  });

  it("leaves room for the introspection query of GraphQL's tools", () => {
    const text = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    });
    const size = measure(text);
    expect(size.fieldNodes).toBeLessThanOrEqual(defaultLimits.fieldNodes);
    expect(size.fieldNodes).toBeGreaterThan(100);
  });

  it("is bounded in what it counts, however fragments multiply", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 3 }), (levels, spreads) => {
        const fragments = Array.from(
          { length: levels },
          (_, i) => `fragment F${i} on T { ${`...F${i + 1} `.repeat(spreads)} }`,
        );
        const size = measure(`{ ...F0 } ${fragments.join(" ")} fragment F${levels} on T { a }`);
        expect(size.fieldNodes).toBe(Math.min(1_000_000, spreads ** levels));
        expect(size.depth).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});
