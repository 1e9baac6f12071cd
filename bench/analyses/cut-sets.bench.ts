import { type Random, randomBelow, seededRandom } from "../../src/lib/seeded-random.js";
import { buildAndOrSystem } from "../../src/methods/and-or-system/and-or-system.scoring.js";
import { birnbaumImportance } from "../../src/methods/cut-sets/birnbaum.scoring.js";
import { findCutSets } from "../../src/methods/cut-sets/cut-sets.scoring.js";
import { findFillSets } from "../../src/methods/cut-sets/fill-sets.scoring.js";
import type { AnalysisBench } from "./analysis-bench.js";

const [componentCount, linkCount, seed] = [200, 100, 3];
const limits = { maxOrder: 3, maxSets: 100_000, maxTrials: 20_000_000 };

/** Two or three makers a link, a tenth of the links with one; a maker makes one or two links. */
const drawMakers = (random: Random): number[] => {
  const count = random() < 0.1 ? 1 : 2 + randomBelow(random, 2);
  return [...new Set(Array.from({ length: count }, () => randomBelow(random, componentCount)))];
};

/** Each link is needed by an earlier one, alone or as one of two or three alternatives; a tenth need an earlier link: cycles. */
function drawNeeds(random: Random): number[][][] {
  const needs: number[][][] = Array.from({ length: linkCount }, () => []);
  for (let link = 1; link < linkCount; ) {
    const alternatives = random() < 0.2 ? 2 + randomBelow(random, 2) : 1;
    const members = Array.from({ length: Math.min(alternatives, linkCount - link) }, (_, at) => link + at);
    needs[randomBelow(random, link)]?.push(members);
    link += members.length;
  }
  for (const [link, own] of needs.entries()) if (random() < 0.1) own.push([randomBelow(random, link + 1)]);
  return needs;
}

const drawChain = () => {
  const random = seededRandom(seed);
  const nodes = drawNeeds(random).map((needs) => ({ outside: false, makers: drawMakers(random), needs }));
  return buildAndOrSystem(nodes, componentCount);
};

/** As many links as components, of which half are lacking: they can be filled, the others are made. */
const drawLackingChain = () => {
  const random = seededRandom(seed);
  const size = componentCount;
  const needs: number[][][] = Array.from({ length: size }, () => []);
  for (let link = 1; link < size; ) {
    const alternatives = random() < 0.4 ? 2 + randomBelow(random, 2) : 1;
    const members = Array.from({ length: Math.min(alternatives, size - link) }, (_, at) => link + at);
    needs[randomBelow(random, Math.min(link, 60))]?.push(members);
    link += members.length;
  }
  for (const [link, own] of needs.entries()) if (random() < 0.1) own.push([randomBelow(random, link + 1)]);
  return buildAndOrSystem(
    needs.map((own, link) => ({ outside: false, makers: [link], needs: own })),
    size,
  );
};

const input = `${linkCount} links, ${componentCount} components, alternatives, cycles, makers of several links, seed ${seed}`;

/** The hardest shape for a search by orders: every link is essential and has three makers of its own, one has two. */
const drawWideChain = () => {
  const size = Math.ceil(componentCount / 3);
  const nodes = Array.from({ length: size }, (_, link) => ({
    outside: false,
    makers: [0, 1, 2].map((at) => link * 3 + at).filter((maker) => maker < componentCount),
    needs: link === 0 ? Array.from({ length: size - 1 }, (__, at) => [at + 1]) : [],
  }));
  return buildAndOrSystem(nodes, componentCount);
};

/** Cut sets, fill sets and importance of drawn chains. */
export const rows: readonly AnalysisBench[] = [
  {
    what: "cut sets up to order 3, 200 components",
    limitMs: 300,
    runs: 15,
    note: input,
    prepare: () => {
      const system = drawChain();
      return Promise.resolve(() => findCutSets(system, [0], limits));
    },
  },
  {
    what: "the same where every link is essential and has three makers of its own",
    limitMs: 300,
    runs: 15,
    note: `${Math.ceil(componentCount / 3)} links, ${componentCount} components: the most combinations that can be tried`,
    prepare: () => {
      const system = drawWideChain();
      return Promise.resolve(() => findCutSets(system, [0], limits));
    },
  },
  {
    what: "minimal fill sets, 200 components",
    limitMs: 300,
    runs: 15,
    note: `${componentCount} links, every one lacking, a third of them alternatives, cycles, seed ${seed}; at most 1,000 sets`,
    prepare: () => {
      const system = drawLackingChain();
      const fillable = [...Array(componentCount).keys()];
      return Promise.resolve(() =>
        findFillSets(system, [0], fillable, { extra: 0, maxSets: 1_000, maxTrials: 100_000 }),
      );
    },
  },
  {
    what: "Birnbaum importance of 200 components, 10,000 samples",
    limitMs: null,
    runs: 5,
    note: input,
    prepare: () => {
      const system = drawChain();
      return Promise.resolve(() => birnbaumImportance(system, [0]));
    },
  },
];
