import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, type Validity, validityBounds } from "../../src/entities/relations/validity.js";

interface Interval {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What the fragment `valid` asks of an edge. */
const holds = ({ validFrom, validTo }: Interval, validity: Validity, asOf: string, deed = false): boolean => {
  const { startsBy, endsAfter, endedBy } = validityBounds(validity, asOf, deed);
  const to = validTo ?? "9999-12-31";
  return (validFrom ?? "") <= startsBy && to > endsAfter && to <= endedBy;
};

const aDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2050-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anInterval = fc
  .tuple(fc.option(aDay), fc.option(aDay))
  .filter(([from, to]) => from === null || to === null || from < to)
  .map(([validFrom, validTo]): Interval => ({ validFrom, validTo }));

describe("an edge at a day", () => {
  const year = { validFrom: "2024-01-01", validTo: "2025-01-01" };

  it("holds from its first day to the day before its last", () => {
    expect(["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"].map((day) => holds(year, "CURRENT", day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("without bounds holds always and has never ended", () => {
    for (const day of ["1949-10-01", "2026-06-01", "2100-01-01"]) {
      expect(holds({ validFrom: null, validTo: null }, "CURRENT", day)).toBe(true);
      expect(holds({ validFrom: null, validTo: null }, "ENDED", day)).toBe(false);
    }
  });

  it("that is a deed stays visible after its end, but not before its beginning", () => {
    expect(holds(year, "CURRENT", "2030-01-01", true)).toBe(true);
    expect(holds(year, "CURRENT", "2023-01-01", true)).toBe(false);
  });

  it("has ended on the day from which it no longer holds", () => {
    expect(["2024-12-31", "2025-01-01"].map((day) => holds(year, "ENDED", day))).toEqual([false, true]);
  });

  it("is shown whatever the day where any is asked for", () => {
    fc.assert(
      fc.property(anInterval, aDay, fc.boolean(), (interval, day, deed) => {
        expect(holds(interval, "ANY", day, deed)).toBe(true);
      }),
    );
  });

  it("that is a state either holds or has ended or has not begun", () => {
    fc.assert(
      fc.property(anInterval, aDay, (interval, day) => {
        const future = (interval.validFrom ?? "") > day;
        const ways = [holds(interval, "CURRENT", day), holds(interval, "ENDED", day), future];
        expect(ways.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it("that is a deed is shown exactly from its beginning on", () => {
    fc.assert(
      fc.property(anInterval, aDay, (interval, day) => {
        expect(holds(interval, "CURRENT", day, true)).toBe((interval.validFrom ?? "") <= day);
      }),
    );
  });

  it("that has ended stays ended", () => {
    fc.assert(
      fc.property(anInterval, aDay, aDay, (interval, one, other) => {
        const [before, after] = [one, other].sort() as [string, string];
        if (holds(interval, "ENDED", before)) expect(holds(interval, "ENDED", after)).toBe(true);
      }),
    );
  });

  it("takes its type for a state or a deed", () => {
    expect(boundsOf("PRODUCES", "CURRENT", "2026-06-01").endsAfter).toBe("2026-06-01");
    for (const type of ["PARTICIPATES_IN", "ADDRESSES", "YIELDS", "BROKERED_BY"] as const)
      expect(boundsOf(type, "CURRENT", "2026-06-01").endsAfter).toBe("");
  });
});
