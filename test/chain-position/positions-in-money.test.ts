import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PositionInput, scorePositions } from "../../src/analyses/chain-position/chain-position.scoring.js";
import { linkOf, need, question } from "./position-fixture.js";

describe("positions in money", () => {
  const money = (amounts: readonly (readonly [string, string, number | null])[], own: Partial<PositionInput> = {}) =>
    question(["a", "b", "c"], [need("a", "b"), need("b", "c")], {
      basis: null,
      trades: amounts.map(([sellerId, buyerId, amount]) => ({ sellerId, buyerId, productId: null, amount })),
      linksOfMaker: new Map([
        ["ea", ["a"]],
        ["eb", ["b"]],
        ["ec", ["c"]],
      ]),
      ...own,
    });

  it("are taken where an amount is declared, else the structure is", () => {
    expect(scorePositions(money([["eb", "ea", 5]])).basis).toBe("SUPPLIES");
    expect(scorePositions(money([["eb", "ea", null]]))).toMatchObject({
      basis: "ESSENTIALITY",
      supplies: { withoutAmount: 1 },
    });
    expect(scorePositions(money([["eb", "ea", 0]])).basis).toBe("ESSENTIALITY");
  });

  it("are refused where they are asked for and nothing is declared", () => {
    expect(scorePositions(money([], { basis: "SUPPLIES" })).refusal).toBe("NO_AMOUNT");
  });

  it("are refused where two links sell each other all that they make", () => {
    expect(
      scorePositions(
        money([
          ["ea", "eb", 5],
          ["eb", "ea", 5],
        ]),
      ).refusal,
    ).toBe("SINGULAR");
  });

  it("do not change with the currency, nor when one trade is written as two", () => {
    const amount = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2, max: 50 }), (first, second, unit) => {
        const plain = scorePositions(
          money([
            ["ec", "eb", first],
            ["eb", "ea", second],
          ]),
        );
        const scaled = scorePositions(
          money([
            ["ec", "eb", first * unit],
            ["eb", "ea", second * unit],
          ]),
        );
        const halves = scorePositions(
          money([
            ["ec", "eb", first / 2],
            ["ec", "eb", first / 2],
            ["eb", "ea", second],
          ]),
        );
        for (const { id, forward, backward } of plain.links) {
          expect(linkOf(scaled, id).forward).toBeCloseTo(forward ?? NaN, 9);
          expect(linkOf(halves, id).backward).toBeCloseTo(backward ?? NaN, 9);
        }
      }),
    );
  });

  it("give lengths only for pairs that both have a place", () => {
    const pairs = [
      { from: "b", to: "a" },
      { from: "c", to: "a" },
      { from: "nowhere", to: "a" },
    ];
    const score = scorePositions(money([["eb", "ea", 5]], { pairs }));
    expect(score.pairs).toEqual([
      { length: 1, strength: 1 },
      { length: null, strength: 0 },
      { length: null, strength: 0 },
    ]);
  });
});
