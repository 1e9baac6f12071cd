/*
 * The drawn chain of chain-diagnosis (its header gives the makers and the coverage of 0.75 in 甬), with dates:
 *
 *   separator   made by N1 of 甬 from 2023-01-01 to 2024-01-01, and again by N2 of 甬 from 2024-07-01 to 2025-01-01
 *   cathode     made by N1 from 2025-03-01 on
 *   cell        M2 moves into the making of cells: from 2022-06-01 to 2025-06-01
 *   seat        X1, of whom nothing is known, could make it: UNKNOWN until it reports moulds on 2025-09-01, then GAP
 *
 * N1 and N2 are listed firms of 甬. They also make moulds, so that the coverage is the same on every day but the last: members
 * V1 M1 M2 M3 T1 X1 N1 N2 = 8, of whom 7 have products: 7/8 × 0.9 = 0.7875; from 2025-09-01 8/8 × 0.9 = 0.9.
 * Coverage is declared on 2022-01-01. Between 2024-03-01 and 2026-06-01:
 *   separator   GAP (22-01) MET (23-01) GAP (24-01) MET (24-07) GAP (25-01)   → REOPENED
 *   cathode     GAP, MET from 25-03                                          → HEALED
 *   cell        GAP (22-01) MET (22-06) GAP (25-06)                          → REOPENED; seen from 2023-01-01 on: NEW is what
 *                                                                              the end points alone would say
 *   seat        UNKNOWN, GAP from 25-09                                      → KNOWLEDGE_CHANGED
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { drawnChain } from "../chain-diagnosis/drawn-chain.js";
import { sharedDatabase } from "../support/database-settings.js";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";
import { resetGraph } from "../support/reset-graph.js";

const stock = (id: string) => ({ name: id, key: `STOCK|CN|${id}`, scheme: "STOCK", value: id });

interface Answer {
  gapTimeline: {
    status: string;
    truncations: { limit: string; value: number }[];
    warnings: { code: string }[];
    days: string[];
    gaps: {
      linkId: string;
      mark: string;
      classAtEnd: string;
      startUnknown: boolean;
      changes: {
        on: string;
        before: string;
        after: string;
        cause: { code: string; sentence: { text: string } };
        evidence: { relationships: { id: string }[] };
      }[];
    }[];
  };
}

describe("the timeline of a drawn chain's gaps", () => {
  let drawing: OpenDrawing;
  const ask = async (args: string): Promise<Answer["gapTimeline"]> => {
    const { gapTimeline } = await drawing.ask<Answer>(
      `{ gapTimeline(targetId: "chain:t", regionId: "reg:1", population: LISTED, ${args}) {
        status truncations { limit value } warnings { code } days
        gaps { linkId mark classAtEnd startUnknown changes { on before after cause { code sentence { text } }
          evidence { relationships { id } } } } } }`,
    );
    return gapTimeline;
  };
  const marksOf = ({ gaps }: Answer["gapTimeline"]) =>
    Object.fromEntries(gaps.map(({ linkId, mark }) => [linkId.slice("link:t/".length), mark]));

  beforeAll(async () => {
    const database = new Database(sharedDatabase());
    await resetGraph(database);
    await migrate(database);
    await database.close();
    const firms = ["N1", "N2"];
    drawing = await openDrawing({
      nodes: {
        ...drawnChain.nodes,
        ...Object.fromEntries(firms.map((id) => [`ent:${id}`, id])),
        ...Object.fromEntries(firms.map((id) => [`code:STOCK|CN|${id}`, stock(id)])),
      },
      edges: [
        ...drawnChain.edges,
        ...firms.map((id) => ["LOCATED_IN", `ent:${id}`, "reg:1"] as const),
        ...firms.map((id) => ["HAS_CODE", `ent:${id}`, `code:STOCK|CN|${id}`] as const),
        ...firms.map((id) => ["PRODUCES", `ent:${id}`, "prd:mould"] as const),
        ["PRODUCES", "ent:N1", "prd:separator", { validFrom: "2023-01-01", validTo: "2024-01-01" }],
        ["PRODUCES", "ent:N2", "prd:separator", { validFrom: "2024-07-01", validTo: "2025-01-01" }],
        ["PRODUCES", "ent:N1", "prd:cathode", { validFrom: "2025-03-01" }],
        ["PRODUCES", "ent:M2", "prd:cell", { validFrom: "2022-06-01", validTo: "2025-06-01" }],
        ["PRODUCES", "ent:X1", "prd:mould", { validFrom: "2025-09-01" }],
      ],
    });
  });
  afterAll(() => drawing.close());

  it("marks each gap by all that happened since coverage was declared", async () => {
    const answer = await ask('since: "2024-03-01", asOf: "2026-06-01"');
    expect(answer.status).toBe("COMPLETE");
    expect(answer.warnings.map(({ code }) => code)).toEqual(["SEEN_SINCE"]);
    expect(answer.days).toEqual([
      ...["2022-01-01", "2022-06-01", "2023-01-01", "2024-01-01", "2024-03-01", "2024-07-01"],
      ...["2025-01-01", "2025-03-01", "2025-06-01", "2025-09-01", "2026-06-01"],
    ]);
    expect(marksOf(answer)).toEqual({
      separator: "REOPENED",
      cell: "REOPENED",
      cathode: "HEALED",
      seat: "KNOWLEDGE_CHANGED",
    });
  });

  it("names the edge that healed a gap, and the firm in words", async () => {
    const { gaps } = await ask('since: "2024-03-01", asOf: "2026-06-01"');
    const cathode = gaps.find(({ linkId }) => linkId === "link:t/cathode");
    const healing = cathode?.changes.at(-1);
    expect(healing).toMatchObject({ on: "2025-03-01", before: "GAP", after: "FRAGILE" });
    expect(healing?.cause).toEqual({ code: "MAKERS_CAME", sentence: { text: "本地新有企业：N1" } });
    expect(healing?.evidence.relationships.map(({ id }) => id)).toContain("rel:PRODUCES|ent:N1|prd:cathode|2025-03-01");
    expect(cathode?.startUnknown).toBe(false);
  });

  it("says that only knowledge changed where a possible maker became known to make something else", async () => {
    const { gaps } = await ask('since: "2024-03-01", asOf: "2026-06-01"');
    const seat = gaps.find(({ linkId }) => linkId === "link:t/seat");
    expect(seat?.changes).toMatchObject([{ on: "2025-09-01", before: "UNKNOWN", after: "GAP" }]);
    expect(seat?.changes[0]?.cause.code).toBe("COVERAGE_CHANGED");
  });

  it("is cut where days are too many, and says so; the bounds stay", async () => {
    const answer = await ask('since: "2024-03-01", asOf: "2026-06-01", maxDays: 4');
    expect(answer).toMatchObject({ status: "TRUNCATED", truncations: [{ limit: "mostDays", value: 4 }] });
    expect(answer.days).toEqual(["2022-01-01", "2024-03-01", "2025-09-01", "2026-06-01"]);
  });

  it("calls nothing a gap where nobody declared coverage", async () => {
    const { gapTimeline } = await drawing.ask<Answer>(
      `{ gapTimeline(targetId: "chain:t", regionId: "reg:1", since: "2024-03-01", asOf: "2026-06-01") {
        status truncations { limit value } warnings { code } days gaps { linkId mark classAtEnd startUnknown changes { on } } } }`,
    );
    expect(gapTimeline.gaps).toEqual([]);
    expect(gapTimeline.warnings.map(({ code }) => code)).toEqual(["COVERAGE_UNDECLARED"]);
  });

  it("refuses dates in the wrong order and too many days, and says the rule", async () => {
    await expect(ask('since: "2026-03-01", asOf: "2026-03-01"')).rejects.toThrow(
      "since must be before asOf, but got 2026-03-01 and 2026-03-01.",
    );
    await expect(ask('since: "2024-03-01", maxDays: 61')).rejects.toThrow("maxDays must be from 3 to 60, but got 61.");
  });
});
