import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { drawnChain } from "../chain-diagnosis/drawn-chain.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { type OpenAccess, openAccess } from "../support/open-access.js";

const shape = z.object({
  chainDiagnosis: z.object({
    graphVersion: z.string(),
    warnings: z.array(z.object({ code: z.string() })),
    links: z.array(z.object({ linkId: z.string(), class: z.string(), makerCount: z.number() })),
  }),
});

describe("a diagnosis while somebody writes behind the server's back", () => {
  let graph: OpenAccess;
  beforeAll(async () => {
    graph = await openAccess();
    await drawGraph(drawnChain);
  });
  afterAll(() => graph.close());

  const ask = async (freshness: "ANY" | "LATEST") => {
    const query = `{ chainDiagnosis(targetId: "chain:t", regionId: "reg:1", population: LISTED, asOf: "2026-06-01",
      freshness: ${freshness}) { graphVersion warnings { code } links(linkIds: ["link:t/mould"]) { linkId class makerCount } } }`;
    const { chainDiagnosis } = shape.parse(await graph.ask(query));
    const { graphVersion, links, warnings } = chainDiagnosis;
    return { graphVersion, makers: links[0]?.makerCount, codes: warnings.map(({ code }) => code) };
  };

  it("is that of the version before where it will do, until the newest is prepared, and the newest where it must be", async () => {
    const before = await ask("LATEST");
    expect(before.makers).toBe(3);
    await writeBehind("MATCH (:Entity {id: 'ent:M3'})-[r:PRODUCES]->() DELETE r");
    const older = await ask("ANY");
    expect(older).toMatchObject({ graphVersion: before.graphVersion, makers: 3 });
    expect(older.codes).toContain("OLDER_VERSION");
    let newest = older;
    while (newest.graphVersion === before.graphVersion) {
      await wait(100);
      newest = await ask("ANY");
    }
    expect(newest.makers).toBe(2);
    expect(newest.codes).not.toContain("OLDER_VERSION");
    await writeBehind("MATCH (:Entity {id: 'ent:M2'})-[r:PRODUCES]->() DELETE r");
    expect(await ask("LATEST")).toMatchObject({ makers: 1 });
  });

  it("says of the newest version that its target is gone, even where the version before would do", async () => {
    await ask("LATEST");
    await writeBehind("MATCH (n:Entity {id: 'chain:t'}) DETACH DELETE n");
    const query = `{ chainDiagnosis(targetId: "chain:t", regionId: "reg:1", freshness: ANY) { graphVersion } }`;
    expect((await graph.errorsOf(query))[0]).toContain("chain:t");
  });
});
