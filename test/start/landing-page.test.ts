import fc from "fast-check";
import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { escapeHtml, renderLandingPage } from "../../src/server/landing-page.js";
import { defaultSettings } from "../../src/server/limits.js";
import type { GraphAccess } from "../../src/start/graph-access.js";
import { landingQuestions, renderLanding } from "../../src/start/landing.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { parse, validate } from "graphql";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const page = (answer = "{}", schema: string | undefined = "type Query") =>
  renderLandingPage({ examples: [{ zh: "问", en: "ask", query: "{ a }", answer }], schema });

describe("the landing page", () => {
  it("loads nothing from elsewhere and forbids it", () => {
    const html = page();
    expect(html).not.toMatch(/<(script|link|img|iframe|object)\b/i);
    expect(html).not.toMatch(/(src|href|url\()\s*=?\s*["']?https?:/i);
    expect(html).toContain("default-src 'none'");
  });

  it("says what it is in both languages", () => {
    expect(page()).toContain("知识图谱");
    expect(page()).toContain("knowledge graph");
  });

  it("shows no schema where introspection is off", () => {
    const html = renderLandingPage({ examples: [], schema: undefined });
    expect(html).not.toContain("<details>");
    expect(html).toContain("does not show its schema");
  });

  it("says what questions wait for while the server starts, and loads itself again", () => {
    const html = renderLandingPage({ examples: [], schema: undefined, waitsFor: "The graph is <half> there." });
    expect(html).toContain("还没就绪");
    expect(html).toContain("The graph is &lt;half&gt; there.");
    expect(html).toContain('http-equiv="refresh"');
    expect(page()).not.toContain('http-equiv="refresh"');
  });

  it("lets no text of the graph become markup", () => {
    expect(page('<img src=x onerror="alert(1)">')).not.toContain("<img");
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

describe("the landing page's questions", () => {
  it("fit the schema", async () => {
    const schema = await createSchema();
    for (const { query } of landingQuestions) expect(validate(schema, parse(query))).toEqual([]);
  });

  it("are three", () => {
    expect(landingQuestions).toHaveLength(3);
  });

  it("are answered when the page is asked for; one that fails shows its error", async () => {
    const schema = buildSchema("type Query { search(text: String!, first: Int): [String!] }");
    let asked = 0;
    const access: GraphAccess = {
      schema,
      close: () => Promise.resolve(),
      createContext: () => {
        asked += 1;
        return contextOf(fakeRunner({}));
      },
    };
    const html = await renderLanding(access, defaultSettings);
    expect(asked).toBe(3);
    expect(html).toContain("Cannot query field");
    expect(html).toContain("type Query");
    expect(await renderLanding(access, { ...defaultSettings, introspection: false })).not.toContain("type Query");
    expect(asked).toBe(6);
    expect(await renderLanding(access, defaultSettings, "The server waits.")).toContain("The server waits.");
    expect(asked).toBe(6);
  });
});
