import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import type { QueryRunner, RunOptions } from "../../src/cypher/query-runner.js";
import { ReadCache } from "../../src/cypher/read-cache.js";
import { createContext } from "../../src/graphql/context.js";
import { SnapshotCache } from "../../src/snapshot/snapshot-cache.js";

const query: QueryDefinition<{ id: string }, { n: number }> = {
  name: "test/some",
  params: z.object({ id: z.string() }),
  row: z.object({ n: z.int() }),
  holes: {},
  text: "RETURN 1 AS n",
};

/** A graph that counts: every statement answers with the number of the version that it was read from. */
function countingGraph() {
  const graph = { version: 1, asked: 0, options: [] as (RunOptions | undefined)[] };
  const runner: QueryRunner = {
    run: (_query, _params, options) => {
      graph.asked += 1;
      graph.options.push(options);
      return Promise.resolve([{ n: graph.version }] as never);
    },
  };
  const graphVersion = vi.fn(() => Promise.resolve(`v${graph.version}`));
  return { graph, runner, graphVersion };
}

function contextOf(parts: ReturnType<typeof countingGraph>, cache?: ReadCache) {
  const { runner, graphVersion } = parts;
  const signal = new AbortController().signal;
  return createContext({
    runner,
    graphVersion,
    signal,
    deadline: 1e15,
    requestId: "r",
    snapshots: new SnapshotCache(),
    cache,
  });
}

describe("the context of a request", () => {
  it("hands its signal, which fires at the deadline at the latest, to every statement", async () => {
    const parts = countingGraph();
    const context = contextOf(parts);
    await context.runner.run(query, { id: "a" });
    expect(parts.graph.options).toEqual([{ signal: context.signal }]);
  });

  it("takes today for the day where none is named", () => {
    expect(contextOf(countingGraph()).today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("makes a loader once for each name", () => {
    const context = contextOf(countingGraph());
    const make = vi.fn(() => ({ load: (key: string) => Promise.resolve(key) }));
    expect(context.loader("a", make)).toBe(context.loader("a", make));
    expect(context.loader("b", make)).not.toBe(context.loader("a", make));
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("shares no loader with another request", () => {
    const parts = countingGraph();
    const make = () => ({ load: (key: string) => Promise.resolve(key) });
    expect(contextOf(parts).loader("a", make)).not.toBe(contextOf(parts).loader("a", make));
  });

  it("asks for no version where nothing is kept", async () => {
    const parts = countingGraph();
    await contextOf(parts).runner.run(query, { id: "a" });
    expect(parts.graphVersion).not.toHaveBeenCalled();
  });

  it("probes the version once for all its statements, and serves a second request from what is kept", async () => {
    const parts = countingGraph();
    const cache = new ReadCache();
    const first = contextOf(parts, cache);
    await Promise.all([first.runner.run(query, { id: "a" }), first.runner.run(query, { id: "b" })]);
    expect(parts.graphVersion).toHaveBeenCalledTimes(1);
    expect(await contextOf(parts, cache).runner.run(query, { id: "a" })).toEqual([{ n: 1 }]);
    expect(parts.graph.asked).toBe(2);
  });

  it("serves nothing of an old version to a request that comes after a commit", async () => {
    const parts = countingGraph();
    const cache = new ReadCache();
    await contextOf(parts, cache).runner.run(query, { id: "a" });
    parts.graph.version = 2;
    expect(await contextOf(parts, cache).runner.run(query, { id: "a" })).toEqual([{ n: 2 }]);
  });

  it("reads anew once an analysis has learnt that a commit came between", async () => {
    const parts = countingGraph();
    const context = contextOf(parts, new ReadCache());
    const make = vi.fn(() => ({ load: (key: string) => Promise.resolve(key) }));
    expect(await context.graphVersion()).toBe("v1");
    expect(await context.runner.run(query, { id: "a" })).toEqual([{ n: 1 }]);
    const before = context.loader("a", make);
    parts.graph.version = 2;
    expect(await context.graphVersion()).toBe("v2");
    expect(await context.runner.run(query, { id: "a" })).toEqual([{ n: 2 }]);
    expect(context.loader("a", make)).not.toBe(before);
  });

  it("keeps its loaders while the version stays", async () => {
    const context = contextOf(countingGraph());
    const make = () => ({ load: (key: string) => Promise.resolve(key) });
    await context.graphVersion();
    const before = context.loader("a", make);
    await context.graphVersion();
    expect(context.loader("a", make)).toBe(before);
  });
});
