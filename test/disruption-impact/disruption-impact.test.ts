import { describe, expect, it } from "vitest";
import {
  channelOf,
  groupLosses,
  hitPath,
  roundOf,
  scoreDisruption,
} from "../../src/analyses/disruption-impact/disruption-impact.scoring.js";
import { prepareNetwork } from "../../src/methods/esri/supply-network.scoring.js";
import { fig1 } from "../methods/esri/fig1.js";

const network = prepareNetwork(fig1(2));
const stop = (firm: number) =>
  scoreDisruption({
    network,
    shock: { firms: [firm - 1], remaining: [0] },
    options: { epsilon: 1e-12, replaceability: false },
  });

describe("a disruption", () => {
  it("ranks by loss, then by round, then by number", () => {
    expect([...stop(9).ranking].map((firm) => firm + 1)).toEqual([9, 5, 10, 7, 4, 11]);
  });

  it("leaves out who loses nothing", () => {
    expect([...stop(8).ranking].map((firm) => firm + 1)).toEqual([8, 11]);
  });

  it("comes from suppliers or from customers, whichever is sooner", () => {
    const seven = stop(7);
    expect(channelOf(seven, 10)).toBe("DOWNSTREAM");
    expect(channelOf(seven, 1)).toBe("UPSTREAM");
    expect(roundOf(seven, 1)).toBe(2);
  });

  it("leads from who is shocked to who is hit", () => {
    expect(hitPath(stop(9), 10)).toEqual({ firms: [8, 9, 6, 10], edges: [7, 6, 8] });
    expect(hitPath(stop(9), 8)).toEqual({ firms: [8], edges: [] });
  });

  it("adds up over groups, in which a firm may stand twice", () => {
    const groups = new Map([
      ["all", Array.from({ length: 11 }, (_, firm) => firm)],
      ["weightless", [3, 4]],
      ["untouched", [5]],
    ]);
    expect(groupLosses(network.weight, stop(9), groups)).toEqual([
      {
        id: "all",
        firmCount: 11,
        loss: expect.closeTo(0.5, 12) as number,
        contribution: expect.closeTo(0.5, 12) as number,
      },
      { id: "weightless", firmCount: 2, loss: null, contribution: 0 },
    ]);
  });
});
