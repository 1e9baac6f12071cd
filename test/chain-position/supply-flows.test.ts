import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatherHubs, type HubFacts } from "../../src/analyses/chain-position/hub-parts.scoring.js";
import {
  gatherFlows,
  type LinkMembership,
  type Trade,
} from "../../src/analyses/chain-position/supply-flows.scoring.js";

/** Link 0 requires 1 and 2. Firm a makes 0, b makes 1, bc makes 1 and 2; product p belongs to 2, q to both. */
const membership: LinkMembership = {
  linksOfProduct: new Map([
    ["p", [2]],
    ["q", [1, 2]],
  ]),
  linksOfMaker: new Map([
    ["a", [0]],
    ["b", [1]],
    ["bc", [1, 2]],
  ]),
  requires: (buyer, seller) => buyer === 0 && seller > 0,
};

const trade = (sellerId: string, buyerId: string, amount: number | null, productId: string | null = null): Trade => ({
  sellerId,
  buyerId,
  productId,
  amount,
});

describe("the flows between links", () => {
  it("go from the links of the stated product, whatever else the seller makes", () => {
    const { flows, split } = gatherFlows([trade("bc", "a", 10, "p")], membership);
    expect(flows).toEqual([{ from: 2, to: 0, amount: 10 }]);
    expect(split).toBe(0);
  });

  it("are split equally where several links could be meant, and the splitting is counted", () => {
    const found = gatherFlows([trade("bc", "a", 10), trade("bc", "a", 4, "q")], membership);
    expect(found.flows).toEqual([
      { from: 1, to: 0, amount: 7 },
      { from: 2, to: 0, amount: 7 },
    ]);
    expect(found).toMatchObject({ trades: 2, split: 2, besideTemplate: 0 });
  });

  it("are kept beside the template, and counted, where no requirement fits", () => {
    const found = gatherFlows([trade("a", "b", 3)], membership);
    expect(found.flows).toEqual([{ from: 0, to: 1, amount: 3 }]);
    expect(found.besideTemplate).toBe(1);
  });

  it("prefer what the template requires to what a firm makes besides", () => {
    const both: LinkMembership = { ...membership, linksOfMaker: new Map([...membership.linksOfMaker, ["a", [0, 3]]]) };
    expect(gatherFlows([trade("b", "a", 8)], both).flows).toEqual([{ from: 1, to: 0, amount: 8 }]);
  });

  it("leave out amounts that are not stated or make no sense, and firms of no link", () => {
    const found = gatherFlows(
      [trade("b", "a", null), trade("b", "a", -1), trade("b", "a", Number.NaN), trade("x", "a", 5), trade("b", "a", 0)],
      membership,
    );
    expect(found).toEqual({ flows: [], trades: 4, withoutAmount: 3, split: 0, besideTemplate: 0 });
  });

  it("add up to what is declared, in any order", () => {
    const firm = fc.constantFrom("a", "b", "bc");
    const drawn = fc.array(
      fc.record({
        sellerId: firm,
        buyerId: firm,
        amount: fc.integer({ min: 1, max: 100 }),
        productId: fc.constantFrom(null, "p", "q"),
      }),
    );
    fc.assert(
      fc.property(drawn, (trades) => {
        const [plain, turned] = [gatherFlows(trades, membership), gatherFlows(trades.toReversed(), membership)];
        const total = plain.flows.reduce((sum, { amount }) => sum + amount, 0);
        expect(total).toBeCloseTo(
          trades.reduce((sum, { amount }) => sum + amount, 0),
          6,
        );
        expect(turned.flows.map(({ from, to }) => [from, to])).toEqual(plain.flows.map(({ from, to }) => [from, to]));
      }),
    );
  });
});

describe("the parts of hubs", () => {
  const facts = (id: string, own: Partial<HubFacts> = {}): HubFacts => ({
    id,
    chainLeader: false,
    customers: 0,
    suppliers: 0,
    partners: 0,
    projects: 0,
    ...own,
  });

  it("come by links made, then links made alone, then customers, then the named leaders, then ids", () => {
    const makers = new Map([
      ["l1", ["wide", "b", "c", "d", "e"]],
      ["l2", ["wide", "alone"]],
      ["l3", ["alone2"]],
      ["l4", []],
    ]);
    const hubs = gatherHubs(makers, [
      facts("d", { customers: 3 }),
      facts("e", { chainLeader: true }),
      facts("b"),
      facts("c"),
    ]);
    expect(hubs.map(({ enterpriseId }) => enterpriseId)).toEqual(["wide", "alone2", "d", "e", "alone", "b", "c"]);
    expect(hubs[1]?.soleMakerOf).toEqual(["l3"]);
    expect(hubs[0]).toMatchObject({ linkIds: ["l1", "l2"], soleMakerOf: [] });
  });

  it("are zeros of a maker of whom nothing is read, and one link however often it is named", () => {
    expect(gatherHubs(new Map([["l", ["x", "x"]]]), [])).toEqual([
      {
        enterpriseId: "x",
        chainLeader: false,
        linkIds: ["l"],
        soleMakerOf: ["l"],
        customers: 0,
        suppliers: 0,
        partners: 0,
        projects: 0,
      },
    ]);
    expect(gatherHubs(new Map(), [])).toEqual([]);
  });
});
