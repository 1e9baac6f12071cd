import { describe, expect, it } from "vitest";
import { loadDeclaredCoverage } from "../../src/analyses/paths/declared-coverage.loaders.js";
import { typesUsed } from "../../src/analyses/paths/paths.service.js";
import { readWalkRules } from "../../src/analyses/paths/walk-rules.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const declared = (relationshipType: string, share: number, declaredOn: string | null, more: object = {}) => ({
  ...{ relationshipType, regionId: "reg:1", population: "LISTED", share, declaredBy: "局", declaredOn },
  ...more,
});

/** In the order of the statement: the newest of a type, region and population last. */
const rows = [
  declared("PRODUCES", 0.2, null),
  declared("PRODUCES", 0.5, "2024-01-01"),
  declared("PRODUCES", 0.9, "2026-05-01"),
  declared("PRODUCES", 0.7, "2025-01-01", { population: "ALL" }),
  declared("PRODUCES", 0.3, "2025-01-01", { regionId: "reg:2" }),
  declared("SUPPLIES", 0.1, "2025-01-01"),
];

const open = () => {
  const runner = fakeRunner({ "paths/read-declared-coverage": () => rows });
  return { runner, context: contextOf(runner) };
};
const sharesOn = async (asOf: string, ...types: string[]) =>
  (await loadDeclaredCoverage(open().context, "1", types, asOf)).map(
    ({ relationshipType, regionId, population, share }) => [relationshipType, regionId, population, share],
  );

describe("the coverage that an answer about ways rests on", () => {
  it("is the newest declaration of each region and population by the day asked for", async () => {
    expect(await sharesOn("2025-06-01", "PRODUCES")).toEqual([
      ["PRODUCES", "reg:1", "LISTED", 0.5],
      ["PRODUCES", "reg:1", "ALL", 0.7],
      ["PRODUCES", "reg:2", "LISTED", 0.3],
    ]);
    expect((await sharesOn("2026-06-01", "PRODUCES"))[0]?.[3]).toBe(0.9);
    expect(await sharesOn("2000-01-01", "PRODUCES")).toEqual([["PRODUCES", "reg:1", "LISTED", 0.2]]);
  });

  it("is unknown, neither 0 nor left out, for a type that nobody declared", async () => {
    expect(await sharesOn("2025-06-01", "SUPPLIES", "HOLDS", "SUPPLIES")).toEqual([
      ["HOLDS", null, "ALL", null],
      ["SUPPLIES", "reg:1", "LISTED", 0.1],
    ]);
    expect(await sharesOn("2025-06-01")).toEqual([]);
  });

  it("is read once for a version of the graph, whoever asks", async () => {
    const { runner, context } = open();
    await loadDeclaredCoverage(context, "1", ["PRODUCES"], "2025-06-01");
    await loadDeclaredCoverage(context, "1", ["SUPPLIES"], "2026-06-01");
    expect(runner.asked).toHaveLength(1);
    await loadDeclaredCoverage(context, "2", ["SUPPLIES"], "2026-06-01");
    expect(runner.asked).toHaveLength(2);
  });

  it("is of the types on the paths, and of all that were walked where no way was found", () => {
    const rules = readWalkRules({ relationshipTypes: ["PRODUCES", "SUPPLIES"] }, "2026-06-01");
    const found = (types: readonly string[]) => ({ relationships: types.map((type) => ({ type })) }) as never;
    expect(typesUsed(found(["SUPPLIES"]), rules)).toEqual(["SUPPLIES"]);
    expect(typesUsed(found([]), rules)).toEqual(["PRODUCES", "SUPPLIES"]);
  });
});
