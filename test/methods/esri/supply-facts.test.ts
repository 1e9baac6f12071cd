import { describe, expect, it } from "vitest";
import { essentialityFor, gatherEssentiality } from "../../../src/methods/esri/essentiality.scoring.js";
import { firstHits } from "../../../src/methods/esri/first-hits.scoring.js";
import { prepareNetwork } from "../../../src/methods/esri/supply-network.scoring.js";
import { weighSupplies } from "../../../src/methods/esri/supply-weights.scoring.js";
import { fig1 } from "./fig1.js";

const weigh = (rows: readonly (readonly [buyer: number, product: number, amount: number, share: number])[]) => {
  const column = (at: 0 | 1 | 2 | 3) => rows.map((row) => row[at]);
  const { weight, ...counts } = weighSupplies({
    buyer: column(0),
    product: column(1),
    amount: column(2),
    share: column(3),
  });
  return { weight: [...weight], ...counts };
};

describe("the weight of a supply", () => {
  it("is its amount where that is stated", () => {
    expect(
      weigh([
        [0, 0, 5, -1],
        [0, 0, 3, 0.9],
      ]),
    ).toEqual({ weight: [5, 3], fromShares: 0, equalSplit: 0 });
  });

  it("is 1 where nobody states anything", () => {
    expect(
      weigh([
        [0, 0, -1, -1],
        [1, 0, -1, -1],
      ]),
    ).toEqual({ weight: [1, 1], fromShares: 0, equalSplit: 2 });
  });

  it("is a share of what the amounts beside it say", () => {
    // 6 is 0.6 of what is bought, so that 10 is all of it; 0.3 of that is 3, and 1 is left.
    expect(
      weigh([
        [0, 0, 6, 0.6],
        [0, 0, -1, 0.3],
        [0, 0, -1, -1],
      ]).weight.map((value) => Number(value.toFixed(9))),
    ).toEqual([6, 3, 1]);
  });

  it("is that of the buyer's other supplies on average, where a product's are unknown", () => {
    expect(
      weigh([
        [0, 0, 8, -1],
        [0, 0, 4, -1],
        [0, 1, -1, -1],
        [1, 1, -1, -1],
      ]).weight,
    ).toEqual([8, 4, 6, 6]);
  });

  it("stays positive where stated shares already make up everything", () => {
    expect(
      weigh([
        [0, 0, -1, 1],
        [0, 0, -1, -1],
      ]).weight,
    ).toEqual([2, 1]);
  });

  it("of nothing is nothing", () => {
    expect(weigh([])).toEqual({ weight: [], fromShares: 0, equalSplit: 0 });
  });
});

describe("how essential a material is to a buyer", () => {
  const stated = gatherEssentiality([
    ["steel", "mould", 2],
    ["steel", "toy", 0],
    ["steel", "toy", 0],
    ["paint", "toy", 0],
  ]);

  it("is the largest over what the buyer makes", () => {
    expect(essentialityFor(stated, "steel", ["toy", "mould"])).toBe(2);
    expect(essentialityFor(stated, "steel", ["toy"])).toBe(0);
  });

  it("is 1 for a pair that nobody states, beside any that is stated", () => {
    expect(essentialityFor(stated, "paint", ["toy", "mould"])).toBe(1);
    expect(essentialityFor(stated, "glue", ["toy"])).toBe(1);
  });

  it("is 1 where the product or the buyer's products are unknown", () => {
    expect(essentialityFor(stated, "", ["toy"])).toBe(1);
    expect(essentialityFor(stated, "steel", [])).toBe(1);
  });
});

describe("the chain of first hits", () => {
  // Fig. 1, firm 9 stops: 5 and 10 in round 1, 7 through 10 in round 2, 4 and 11 through 7 in round 3.
  const hits = firstHits(prepareNetwork(fig1(2)).downstream, { firms: [8], remaining: [0] });

  it("gives the round of every firm, and −1 to who is never hit", () => {
    expect([...hits.round]).toEqual([-1, -1, -1, 3, 1, -1, 2, -1, 0, 1, 3]);
  });

  it("gives the firm through which it comes", () => {
    expect([...hits.through]).toEqual([-1, -1, -1, 6, 8, -1, 9, -1, -1, 8, 6]);
  });

  it("gives the loss that arrives: 7 loses all with its only supplier of that product", () => {
    expect(hits.loss[6]).toBe(1);
  });

  it("has nobody hit by who is left whole", () => {
    const none = firstHits(prepareNetwork(fig1(2)).downstream, { firms: [8], remaining: [1] });
    expect(none.round.every((round) => round === -1)).toBe(true);
  });
});
