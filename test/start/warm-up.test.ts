import { graphql } from "graphql";
import { describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { landingQuestions } from "../../src/start/landing.js";
import { warmingQuestions } from "../../src/start/warm-up.js";
import { contextOf } from "../support/fake-runner.js";

describe("what is asked of the graph before anybody asks", () => {
  it("begins with what the landing page shows", () => {
    expect(warmingQuestions.slice(0, landingQuestions.length)).toEqual(landingQuestions.map(({ query }) => query));
  });

  it("has the database plan the filters of the kinds that are asked for most, each by its own statement", async () => {
    const schema = await createSchema();
    const asked = new Set<string>();
    const runner = {
      run: (query: { name: string; text: string }) => {
        if (query.name === "lists/page-filtered") asked.add(query.text);
        return Promise.resolve([]);
      },
    };
    for (const source of warmingQuestions.slice(landingQuestions.length)) {
      const { errors } = await graphql({ schema, source, contextValue: contextOf(runner as never) });
      expect(errors).toBeUndefined();
    }
    expect(asked.size).toBe(warmingQuestions.length - landingQuestions.length);
    for (const label of ["Enterprise", "Product", "Region"])
      expect([...asked].some((text) => text.includes(`(node:${label})`))).toBe(true);
  });
});
