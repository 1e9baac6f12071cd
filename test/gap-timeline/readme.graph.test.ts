/** The page of gapTimeline: what it tells of the shipped sample, where all that changed is knowledge. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readAnalysisPage } from "../support/analysis-page.js";
import { type RunningServer, runServer } from "../support/running-server.js";
import { loadSample } from "../support/sample-graph.js";

const page = readAnalysisPage("gap-timeline");
const countBeginnings = {
  name: "test/count-beginnings",
  params: z.strictObject({}),
  row: z.object({ facts: z.int(), begun: z.int() }),
  holes: {},
  text: `MATCH ()-[r:PRODUCES|LOCATED_IN|REALIZES|REQUIRES]->()
    RETURN count(r) AS facts, count(r.validFrom) AS begun`,
};

interface Answer {
  readonly status: string;
  readonly days: readonly string[];
  readonly coverage: readonly { readonly declaredOn: string | null }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly gaps: readonly {
    readonly linkId: string;
    readonly mark: string;
    readonly classAtEnd: string;
    readonly changes: readonly {
      readonly on: string;
      readonly before: string;
      readonly after: string;
      readonly cause: { readonly sentence: { readonly text: string } };
    }[];
  }[];
}

describe("the page on gapTimeline", () => {
  let server: RunningServer;
  const ask = async (query: string): Promise<Answer> => {
    const { data, errors } = await server.askText(query);
    expect(errors).toBeUndefined();
    return (data as { gapTimeline: Answer }).gapTimeline;
  };
  const read = (fields: string) => ask(`{ gapTimeline(${page.args}) { ${fields} } }`);

  beforeAll(async () => {
    server = await runServer();
    await loadSample(server.database);
  });
  afterAll(() => server.close());

  it("shows the warning, the one mark that every gap has, and the one change that it met, with its cause", async () => {
    const { warnings, gaps } = await ask(page.query);
    const distinct = (words: readonly string[]) => [...new Set(words)].join("; ");
    const changes = gaps.flatMap((gap) =>
      gap.changes.map(({ on, before, after, cause }) => `${on}, ${before} to ${after}: ${cause.sentence.text}`),
    );
    expect(page.rowsBelow("| warning | mark of every gap | what changed |")).toEqual([
      [warnings.map(({ code }) => code).join(", "), distinct(gaps.map(({ mark }) => mark)), distinct(changes)],
    ]);
  });

  it("says how many gaps there are, all of them still missing, and since when they are known", async () => {
    const { status, days, coverage } = await read("status days coverage { declaredOn }");
    const declaredOn = coverage[0]?.declaredOn ?? "never";
    expect(status).toBe("COMPLETE");
    expect(days.filter((day) => day < declaredOn)).toEqual(["2022-01-01"]);
    const { gaps } = await read("gaps { linkId classAtEnd changes { on before after } }");
    expect(page.text).toContain(`${gaps.length} gaps, none of them known before ${declaredOn}.`);
    const becameKnown = [{ on: declaredOn, before: "UNKNOWN", after: "GAP" }];
    for (const gap of gaps) expect(gap).toEqual({ linkId: gap.linkId, classAtEnd: "GAP", changes: becameKnown });
  });

  it("says truly that no maker, seat or requirement of the sample states its beginning", async () => {
    const [counted] = await server.database.run(countBeginnings, {});
    expect(counted?.facts).toBeGreaterThan(1000);
    expect(counted?.begun).toBe(0);
  });
});
