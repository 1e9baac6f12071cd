import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import { analysisFrame } from "../../src/analyses/analysis-frame.js";
import { onOneVersion } from "../../src/analyses/on-one-version.js";
import type { Analysis } from "../../src/analyses/analysis.types.js";
import { answerFresh, type Freshness } from "../../src/analyses/freshness.js";
import { createContext } from "../../src/graphql/context.js";
import { SnapshotCache } from "../../src/snapshot/snapshot-cache.js";
import { whereAllIsImported } from "../support/fake-runner.js";

/*
 * A graph that is one number, and an analysis that extracts it. A commit makes it another number and another version; whoever is
 * behind the server's back may commit at any moment, also while it is being extracted.
 */
const query: QueryDefinition<Record<string, never>, { n: number }> = {
  ...{ name: "test/number", params: z.object({}), row: z.object({ n: z.int() }), holes: {}, text: "RETURN 1 AS n" },
};

type Answer = Omit<Analysis, "prototype"> & { n: number };

function changingGraph() {
  const graph = { n: 1, extracted: 0, onExtract: (): void => undefined };
  const snapshots = new SnapshotCache();
  const open = () =>
    createContext({
      runner: whereAllIsImported({
        run: () => {
          graph.extracted += 1;
          const rows = [{ n: graph.n }];
          graph.onExtract();
          return Promise.resolve(rows as never);
        },
      }),
      graphVersion: () => Promise.resolve(`v${String(graph.n)}`),
      signal: new AbortController().signal,
      deadline: 1e15,
      requestId: "r",
      snapshots,
    });
  /** Asks as one request. */
  const ask = (freshness: Freshness, live = false): Promise<Answer> =>
    answerFresh(open(), freshness, (context) =>
      onOneVersion(context, async () => {
        const frame = await analysisFrame(context, { name: "", version: "", formula: "", source: "" }, {});
        const read = () => context.background.run(query, {});
        const [row] = await context.snapshots.get("number", frame.graphVersion, read);
        if (live) await context.runner.run(query, {});
        return { ...frame, n: row?.n ?? 0 };
      }),
    );
  return { graph, ask };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const codes = ({ warnings }: Answer) => warnings.map(({ code }) => code);

describe("an answer for which the version before will do", () => {
  it("is that of the version before, says so, and has the newest prepared for the next", async () => {
    const { graph, ask } = changingGraph();
    await ask("LATEST");
    graph.n = 2;
    const older = await ask("ANY");
    expect(older).toMatchObject({ n: 1, graphVersion: "v1" });
    expect(codes(older)).toEqual(["OLDER_VERSION"]);
    await settle();
    const newer = await ask("ANY");
    expect(newer).toMatchObject({ n: 2, graphVersion: "v2", warnings: [] });
    expect(graph.extracted).toBe(2);
  });

  it("is of the newest at once where nothing older is kept", async () => {
    const { ask } = changingGraph();
    expect(await ask("ANY")).toMatchObject({ n: 1, graphVersion: "v1", warnings: [] });
  });

  it("is of the newest where the analysis reads facts beside what is kept: a mixture is no version", async () => {
    const { graph, ask } = changingGraph();
    await ask("LATEST");
    graph.n = 2;
    expect(await ask("ANY", true)).toMatchObject({ n: 2, graphVersion: "v2", warnings: [] });
  });

  it("never rests on what was extracted while somebody committed", async () => {
    const { graph, ask } = changingGraph();
    graph.onExtract = () => {
      graph.n = 2;
      graph.onExtract = () => undefined;
    };
    // It was extracted of version 1 while version 2 came: nothing of version 1 is sealed.
    expect(await ask("LATEST")).toMatchObject({ n: 2, graphVersion: "v2" });
    graph.n = 3;
    expect((await ask("ANY")).graphVersion).not.toBe("v1");
  });

  it("is the newest prepared one, not the one before that", async () => {
    const { graph, ask } = changingGraph();
    for (const n of [1, 2, 3]) {
      graph.n = n;
      await ask("LATEST");
    }
    graph.n = 4;
    expect(await ask("ANY")).toMatchObject({ n: 3, graphVersion: "v3" });
  });
});

describe("an answer that must be of the newest version", () => {
  it("is extracted anew after every commit", async () => {
    const { graph, ask } = changingGraph();
    await ask("LATEST");
    graph.n = 2;
    expect(await ask("LATEST")).toMatchObject({ n: 2, graphVersion: "v2", warnings: [] });
  });
});
