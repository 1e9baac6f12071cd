import { readFile } from "node:fs/promises";
import { graphql } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { sharedDatabase } from "../support/database-settings.js";
import { contextOf } from "../support/fake-runner.js";
import { loadSample } from "../support/sample-graph.js";

interface Answer {
  status: string;
  findings: { code: string; sentence: { text: string } }[];
  problems: { problem: { name: string }; path: { sentence: { text: string } } }[];
  nodes: { node: { name: string }; constraint: { value: number }; betweenness: { value: number } }[];
}

describe("the page on bridgeValue", () => {
  let database: Database;
  let page: string;
  let queries: string[];
  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await loadSample(database);
    page = await readFile(new URL("../../src/analyses/bridge-value/README.md", import.meta.url), "utf8");
    queries = [...page.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)].map(([, query]) => query ?? "");
    // Every statement is planned once, which takes a cold database long.
    await ask(queries[0] ?? "");
  });
  afterAll(() => database.close());

  const ask = async (source: string): Promise<Answer> => {
    const { data, errors } = await graphql({ schema: await createSchema(), source, contextValue: contextOf(database) });
    if (errors?.[0] !== undefined) throw errors[0];
    return (data as { bridgeValue: Answer }).bridgeValue;
  };

  it("shows just what the sample answers", async () => {
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) {
      const { status, findings, problems, nodes } = await ask(query);
      expect(status).toBe("COMPLETE");
      const lines = [
        ...findings.map(({ sentence }) => `- ${sentence.text}`),
        ...problems.map(({ problem, path }) => `| ${problem.name} | ${path.sentence.text} |`),
        ...nodes.slice(0, 3).map(({ node, constraint, betweenness }) => {
          return `| ${node.name} | ${constraint.value.toFixed(3)} | ${betweenness.value.toFixed(3)} |`;
        }),
      ];
      expect(lines.filter((line) => !page.includes(`${line}\n`))).toEqual([]);
    }
  });
});
