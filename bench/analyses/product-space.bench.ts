import { seededRandom } from "../../src/lib/seeded-random.js";
import { complexityGainMatrix } from "../../src/methods/product-space/complexity-gain.scoring.js";
import { densityMatrix } from "../../src/methods/product-space/density.scoring.js";
import { scoreComplexity } from "../../src/methods/product-space/economic-complexity.scoring.js";
import { learnProductSpace, linkDensities } from "../../src/methods/product-space/link-densities.scoring.js";
import { proximityMatrix } from "../../src/methods/product-space/proximity.scoring.js";
import {
  buildCounts,
  markPresence,
  ownCounts,
  type RegionCounts,
} from "../../src/methods/product-space/region-counts.scoring.js";
import type { AnalysisBench } from "./analysis-bench.js";

const seed = 337_500;

/** Counts as regions have them: the diverse make what few make, the others only what many make; noise in both. */
function drawCounts(regions: number, products: number, fill = 0.9): RegionCounts {
  const random = seededRandom(seed);
  const entries: [number, number, number][] = [];
  for (let region = 0; region < regions; region++)
    for (let product = 0; product < products; product++) {
      const chance = fill * Math.exp((-12 * region * product) / (regions * products)) * (1 - (0.7 * region) / regions);
      if (random() < chance) entries.push([region, product, 1 + Math.floor(9 * random())]);
    }
  return buildCounts(regions, products, entries);
}

/** The whole of it for all regions: M, proximity, density, ECI and PCI, outlook gain. */
function scoreAll(counts: RegionCounts) {
  const presence = markPresence(counts, "SPECIALISATION");
  const proximity = proximityMatrix(presence);
  const complexity = scoreComplexity(presence);
  return {
    density: densityMatrix(presence, proximity),
    complexity,
    gain: complexityGainMatrix(presence, complexity, proximity),
  };
}

/** What the product space takes. */
export const rows: readonly AnalysisBench[] = [
  {
    what: "density, ECI/PCI and COG, 337 regions × 500 products",
    limitMs: 300,
    runs: 15,
    note: `generated, seed ${seed}; from the counts, RCA included, for every region and product`,
    prepare: () => {
      const counts = drawCounts(337, 500);
      return Promise.resolve(() => scoreAll(counts));
    },
  },
  {
    what: "densities around 80 links for one region, what the regions teach kept",
    limitMs: null,
    runs: 50,
    note: `337 regions, seed ${seed}: what the order of gaps adds to a warm diagnosis`,
    prepare: () => {
      const space = learnProductSpace(drawCounts(337, 80), "PRESENCE");
      const own = ownCounts(space.counts, 40);
      return Promise.resolve(() => linkDensities(space, own));
    },
  },
  {
    what: "the same for 5,000 products",
    limitMs: null,
    runs: 15,
    note: `337 regions with 34,000 products in all, seed ${seed}: the largest closure; no matrix of products by products`,
    prepare: () => {
      const space = learnProductSpace(drawCounts(337, 5000, 0.1), "PRESENCE");
      const own = ownCounts(space.counts, 40);
      return Promise.resolve(() => linkDensities(space, own));
    },
  },
];
