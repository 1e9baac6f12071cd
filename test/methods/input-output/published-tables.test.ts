import { describe, expect, it } from "vitest";
import {
  backwardLinkages,
  forwardLinkages,
  powerOfDispersion,
} from "../../../src/methods/input-output/linkages.scoring.js";
import { readTable, solve, tableOf } from "./tables.js";

interface Cell {
  readonly iotables_row: string;
  readonly iotables_col: string;
  readonly values: string;
}

const germany = readTable("germany_1995_eurostat_manual_t15_4.csv", true) as Cell[] | undefined;
const leather = readTable("leather_9x9.csv", false) as string[][] | undefined;
const places = readTable("leather_expected_gvc.csv", true) as
  | { upstreamness: string; downstreamness: string }[]
  | undefined;

const sectors = [
  "agriculture_group",
  "industry_group",
  "construction",
  "trade_group",
  "business_services_group",
  "other_services_group",
];

function germanTable(cells: readonly Cell[]) {
  const at = (row: string, column: string) =>
    Number(cells.find(({ iotables_row, iotables_col }) => iotables_row === row && iotables_col === column)?.values);
  return tableOf(
    sectors.map((row) => sectors.map((column) => at(row, column))),
    sectors.map((column) => at("output", column)),
  );
}

const leatherTable = (rows: readonly string[][]) => {
  const body = rows.slice(1).map((row) => row.slice(1).map(Number));
  return tableOf(
    body.map((row) => row.slice(0, 9)),
    body.map((row) => row.at(-1) ?? Number.NaN),
  );
};

describe.skipIf(germany === undefined)("Germany 1995, six groups of products", () => {
  const solved = solve(germanTable(germany ?? []));

  it("has the backward linkages of the Eurostat manual, Table 15.4", () => {
    const expected = [1.7048, 1.8413, 1.8136, 1.6035, 1.5951, 1.3782];
    backwardLinkages(solved).forEach((linkage, at) => {
      expect(Math.abs((linkage ?? NaN) - (expected[at] ?? NaN))).toBeLessThan(5e-5);
    });
  });

  it("has the forward linkage 1.6910 in industry, whose digits were printed in another order elsewhere", () => {
    expect(Math.abs((forwardLinkages(solved)[1] ?? NaN) - 1.691)).toBeLessThan(5e-5);
  });

  it("has a mean power of dispersion of 1, with industry the strongest puller", () => {
    const powers = powerOfDispersion(backwardLinkages(solved)).map((power) => power ?? NaN);
    expect(powers.reduce((sum, power) => sum + power, 0) / 6).toBeCloseTo(1, 12);
    expect(Math.max(...powers)).toBe(powers[1]);
  });
});

describe.skipIf(leather === undefined || places === undefined)("leather, nine industries of three countries", () => {
  const solved = solve(leatherTable(leather ?? []));

  it("has the published upstreamness and downstreamness", () => {
    const [forward, backward] = [forwardLinkages(solved), backwardLinkages(solved)];
    expect(places).toHaveLength(9);
    places?.forEach(({ upstreamness, downstreamness }, at) => {
      expect(forward[at]).toBeCloseTo(Number(upstreamness), 13);
      expect(backward[at]).toBeCloseTo(Number(downstreamness), 13);
    });
  });
});
