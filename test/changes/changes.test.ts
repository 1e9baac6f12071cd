import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChangePlace, mergeChanges } from "../../src/analyses/changes/changes.scoring.js";

const at = (day: string, id: string): ChangePlace => ({ day, id });

describe("a page of changes", () => {
  it("takes from all lists what comes first by day, then by id", () => {
    const claims = [at("2024-01-01", "STATED clm:1"), at("2024-03-01", "STATED clm:2")];
    const edges = [at("2024-01-01", "BEGAN rel:1"), at("2024-02-01", "ENDED rel:2"), at("2024-05-01", "BEGAN rel:3")];
    const { page, hasMore } = mergeChanges([claims, edges], 4);
    expect(page.map(({ id }) => id)).toEqual(["BEGAN rel:1", "STATED clm:1", "ENDED rel:2", "STATED clm:2"]);
    expect(hasMore).toBe(true);
  });

  it("is empty where nothing changed", () => {
    expect(mergeChanges([[], []], 20)).toEqual({ page: [], hasMore: false });
  });

  it("holds all when as many changed as a page holds, and says that no more follow", () => {
    expect(mergeChanges([[at("2024-01-01", "a")], [at("2024-01-01", "b")]], 2).hasMore).toBe(false);
  });

  it("together with the pages after it shows every change once, in order", () => {
    const changes = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(30)), {
      selector: ([day, number]) => `${day} ${number}`,
      maxLength: 40,
    });
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 7 }), (rows, most) => {
        const all = rows.map(([day, number]) =>
          at(`2024-01-0${day}`, `${number % 3} ${String(number).padStart(2, "0")}`),
        );
        const inOrder = all.toSorted((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
        const seen: ChangePlace[] = [];
        for (let isMore = true; isMore; ) {
          const last = seen.at(-1);
          const rest = inOrder.filter(({ day, id }) => last === undefined || `${day} ${id}` > `${last.day} ${last.id}`);
          const lists = ["0", "1", "2"].map((kind) => rest.filter(({ id }) => id.startsWith(kind)).slice(0, most + 1));
          const { page, hasMore } = mergeChanges(lists, most);
          seen.push(...page);
          isMore = hasMore;
        }
        expect(seen).toEqual(inOrder);
      }),
    );
  });
});
