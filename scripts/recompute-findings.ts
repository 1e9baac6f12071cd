import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { withEmptyGraph } from "../bench/graph/open-empty.js";
import { createSchema } from "../src/graphql/build-schema.js";
import { askGraph } from "../src/start/ask-graph.js";
import { createGraphAccess } from "../src/start/graph-access.js";
import { fillGraph, hasTable } from "./findings/fill-graph.js";
import type { FindingData } from "./findings/finding.js";
import { nationFindings } from "./findings/nation-findings.js";
import { sampleFindings } from "./findings/sample-findings.js";
import { renderFindings, replaceFindings } from "./findings/write-findings.js";

/** Computes docs/findings.md anew: `npm run findings`. */
const page = fileURLToPath(new URL("../docs/findings.md", import.meta.url));
const answerMs = 120_000;

async function recompute(data: FindingData): Promise<void> {
  const schema = await createSchema();
  const text = await withEmptyGraph(async ({ database }) => {
    await fillGraph(database, data);
    const access = createGraphAccess(schema, database, { cache: true });
    try {
      return await renderFindings(data === "SAMPLE" ? sampleFindings : nationFindings, async (query) => {
        const { data: answer, errors } = await askGraph(access, { query, timeoutMs: answerMs });
        if (errors?.[0] !== undefined) throw errors[0];
        return answer;
      });
    } finally {
      await access.close();
    }
  });
  await writeFile(page, replaceFindings(await readFile(page, "utf8"), data, text));
  console.log(`The findings of ${data} are written.`);
}

await recompute("SAMPLE");
if (hasTable()) await recompute("NATION");
else console.warn("SKIPPED: the findings of the nation, because the table of listed companies is absent.");
