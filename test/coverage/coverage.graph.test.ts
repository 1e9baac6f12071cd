import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Drawing } from "../support/draw-graph.js";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";

/*
 * city ⊃ street ⊃ park. Two firms, in the street and in the park; the listed one of the park has a stock code.
 *   declared: city PRODUCES 0.6 (2025), park PRODUCES 0.2 (2024) and 0.3 (2026-05); street PRODUCES LISTED 0.9
 *   listed –produces→ x, y (y ended in 2023); small –produces→ x; listed –co-builds– small
 */
const declare = (regionId: string, share: number, declaredOn: string, population = "ALL") => ({
  relationshipType: "PRODUCES",
  regionId,
  share,
  declaredOn,
  declaredBy: "curator",
  population,
});

const drawing: Drawing = {
  nodes: {
    "reg:e12c-city": "市",
    "reg:e12c-street": "街道",
    "reg:e12c-park": "园区",
    "ent:e12c-listed": "上市公司",
    "ent:e12c-small": "小公司",
    "prd:e12c-x": "甲",
    "prd:e12c-y": "乙",
    "code:e12c": { key: "STOCK||e12c", scheme: "STOCK", value: "e12c" },
    "cov:e12c-city": declare("reg:e12c-city", 0.6, "2025-01-01"),
    "cov:e12c-park-old": declare("reg:e12c-park", 0.2, "2024-01-01"),
    "cov:e12c-park": declare("reg:e12c-park", 0.3, "2026-05-01"),
    "cov:e12c-listed": declare("reg:e12c-street", 0.9, "2025-01-01", "LISTED"),
  },
  edges: [
    ["LOCATED_IN", "reg:e12c-street", "reg:e12c-city"],
    ["LOCATED_IN", "reg:e12c-park", "reg:e12c-street"],
    ["LOCATED_IN", "ent:e12c-small", "reg:e12c-street"],
    ["LOCATED_IN", "ent:e12c-listed", "reg:e12c-park"],
    ["HAS_CODE", "ent:e12c-listed", "code:e12c"],
    ["PRODUCES", "ent:e12c-listed", "prd:e12c-x"],
    ["PRODUCES", "ent:e12c-listed", "prd:e12c-y", { validTo: "2023-01-01" }],
    ["PRODUCES", "ent:e12c-small", "prd:e12c-x"],
    ["CO_BUILDS", "ent:e12c-listed", "ent:e12c-small"],
  ],
};

let graph: OpenDrawing;
beforeAll(async () => {
  graph = await openDrawing(drawing);
});
afterAll(() => graph.close());

interface Row {
  origin: string;
  share: number | null;
  declaredFor: { id: string } | null;
  relationshipCount: number;
  entityCount: number;
}

const rowsOf = async (args: string) => {
  const source = `{ coverage(${args}, relationshipTypes: [PRODUCES, CO_BUILDS]) { entityCount rows { origin share declaredFor { id } relationshipCount entityCount } } }`;
  return (await graph.ask<{ coverage: { entityCount: number; rows: Row[] } }>(source)).coverage;
};

const undeclared = { origin: "UNDECLARED", share: null, declaredFor: null };

describe("coverage on a drawn graph", () => {
  it("of a park is its own newest declaration, with what lies in the park", async () => {
    expect(await rowsOf('regionId: "reg:e12c-park"')).toEqual({
      entityCount: 1,
      rows: [
        { origin: "DECLARED", share: 0.3, declaredFor: { id: "reg:e12c-park" }, relationshipCount: 1, entityCount: 1 },
        { ...undeclared, relationshipCount: 1, entityCount: 1 },
      ],
    });
  });

  it("of a street without a declaration is the city's, with what lies in the street and in its park", async () => {
    expect(await rowsOf('regionId: "reg:e12c-street"')).toEqual({
      entityCount: 2,
      rows: [
        { origin: "INHERITED", share: 0.6, declaredFor: { id: "reg:e12c-city" }, relationshipCount: 2, entityCount: 2 },
        { ...undeclared, relationshipCount: 1, entityCount: 2 },
      ],
    });
  });

  it("of listed companies counts those alone, by a declaration for them", async () => {
    const { entityCount, rows } = await rowsOf('regionId: "reg:e12c-park", population: LISTED');
    expect(entityCount).toBe(1);
    expect(rows[0]).toEqual({
      origin: "INHERITED",
      share: 0.9,
      declaredFor: { id: "reg:e12c-street" },
      relationshipCount: 1,
      entityCount: 1,
    });
    expect((await rowsOf('regionId: "reg:e12c-city", population: LISTED')).entityCount).toBe(1);
  });

  it("at an earlier day knows only what had been declared and what held then", async () => {
    const { rows } = await rowsOf('regionId: "reg:e12c-park", asOf: "2022-06-01"');
    expect(rows[0]).toEqual({ ...undeclared, relationshipCount: 2, entityCount: 1 });
    const later = await rowsOf('regionId: "reg:e12c-park", asOf: "2024-06-01"');
    expect(later.rows[0]).toMatchObject({ origin: "DECLARED", share: 0.2, relationshipCount: 1 });
  });
});
