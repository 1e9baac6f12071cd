import { describe, expect, it } from "vitest";
import { buildChainSystem } from "../../src/analyses/single-points-of-failure/chain-system.scoring.js";
import { type ChainNode, findConnectivity } from "../../src/analyses/single-points-of-failure/connectivity.scoring.js";
import { chainOf, type Makers, need } from "./small-chains.js";

/** The weak places by name: links by their ids, components by their numbers. */
function weakPlaces(makers: Makers, requirements: Parameters<typeof chainOf>[1]) {
  const chain = buildChainSystem(chainOf(makers, requirements));
  const { articulationPoints, bridges } = findConnectivity(chain);
  const nameOf = (node: ChainNode) => ("link" in node ? (chain.ids[node.link] ?? "") : `${node.component}`);
  return {
    points: articulationPoints.map(nameOf),
    bridges: bridges.map(({ a, b }) => `${nameOf(a)}-${nameOf(b)}`),
  };
}

describe("the chain as a mere network", () => {
  it("of one link and its maker hangs by one tie, and falls apart by no point", () => {
    expect(weakPlaces({ t: [0] }, [])).toEqual({ points: [], bridges: ["t-0"] });
    expect(weakPlaces({}, [])).toEqual({ points: [], bridges: [] });
    expect(weakPlaces({ t: [], a: [] }, [])).toEqual({ points: [], bridges: [] });
  });

  it("in a row hangs by each link between two others", () => {
    expect(weakPlaces({ t: [], a: [], b: [] }, [need("t", "a"), need("a", "b")])).toEqual({
      points: ["a"],
      bridges: ["a-b", "a-t"],
    });
  });

  it("in a ring hangs by nothing, whichever way the needs point", () => {
    const ring = [need("t", "a"), need("b", "a"), need("b", "t")];
    expect(weakPlaces({ t: [], a: [], b: [] }, ring)).toEqual({ points: [], bridges: [] });
  });

  it("counts two links that need each other, and a need stated twice, as one tie", () => {
    const both = [need("t", "a"), need("a", "t"), need("t", "a", 1)];
    expect(weakPlaces({ t: [], a: [] }, both)).toEqual({ points: [], bridges: ["a-t"] });
  });

  it("is held together by a maker of two links that nothing else joins", () => {
    expect(weakPlaces({ t: [0], a: [0, 1], b: [1] }, [])).toEqual({
      points: ["a", "0", "1"],
      bridges: ["a-0", "a-1", "b-1", "t-0"],
    });
    const joined = weakPlaces({ t: [0], a: [0] }, [need("t", "a")]);
    expect(joined).toEqual({ points: [], bridges: [] });
  });

  it("knows neither what is essential nor what is an alternative", () => {
    const links = { t: [], a: [], b: [] };
    const essential = weakPlaces(links, [need("t", "a"), need("t", "b")]);
    expect(weakPlaces(links, [need("t", "a", 0), need("t", "b", null)])).toEqual(essential);
    expect(weakPlaces(links, [need("t", "a", 2, "g"), need("t", "b", 2, "g")])).toEqual(essential);
    expect(essential.points).toEqual(["t"]);
  });
});
