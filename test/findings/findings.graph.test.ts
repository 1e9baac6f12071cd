import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillGraph, hasTable } from "../../scripts/findings/fill-graph.js";
import type { Finding, FindingData } from "../../scripts/findings/finding.js";
import { nationFindings } from "../../scripts/findings/nation-findings.js";
import { sampleFindings } from "../../scripts/findings/sample-findings.js";
import { findingsIn, renderFindings } from "../../scripts/findings/write-findings.js";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { askGraph } from "../../src/start/ask-graph.js";
import { createGraphAccess, type GraphAccess } from "../../src/start/graph-access.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";

const page = fileURLToPath(new URL("../../docs/findings.md", import.meta.url));
if (!hasTable()) console.warn("SKIPPED: the findings of the nation, because ../shared/data/ashare is absent.");

const parts: readonly (readonly [FindingData, readonly Finding[]])[] = [
  ["SAMPLE", sampleFindings],
  ["NATION", nationFindings],
];

describe.each(parts)("the findings of %s", (data, findings) => {
  const isThere = data === "SAMPLE" || hasTable();
  let database: Database;
  let access: GraphAccess;

  beforeAll(async () => {
    if (!isThere) return;
    database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 120_000 });
    await resetGraph(database);
    await migrate(database);
    await fillGraph(database, data);
    access = createGraphAccess(await createSchema(), database, { cache: true });
  }, 900_000);
  afterAll(async () => {
    if (!isThere) return;
    await access.close();
    await resetGraph(database);
    await database.close();
  }, 240_000);

  it.skipIf(!isThere)(
    "stand in the page as the API answers them now (`npm run findings` writes them anew)",
    async () => {
      const text = await renderFindings(findings, async (query) => {
        const { data: answer, errors } = await askGraph(access, { query, timeoutMs: 120_000 });
        expect(errors, query).toBeUndefined();
        return answer;
      });
      expect(findingsIn(await readFile(page, "utf8"), data)).toBe(text);
    },
    300_000,
  );
});
