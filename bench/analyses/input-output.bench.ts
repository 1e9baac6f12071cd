import { type PositionInput, scorePositions } from "../../src/analyses/chain-position/chain-position.scoring.js";
import { seededRandom } from "../../src/lib/seeded-random.js";
import { type InputOutputTable, solveTable } from "../../src/methods/input-output/input-output.scoring.js";
import {
  backwardLinkages,
  forwardLinkages,
  powerOfDispersion,
} from "../../src/methods/input-output/linkages.scoring.js";
import { propagationLengths } from "../../src/methods/input-output/propagation.scoring.js";
import type { AnalysisBench } from "./analysis-bench.js";

const sectors = 500;

/** A table three tenths full, whose output is 1.3 times the larger of sales and purchases. */
function drawTable(size: number, seed: number): InputOutputTable {
  const random = seededRandom(seed);
  const flows = Float64Array.from({ length: size * size }, () => (random() < 0.3 ? random() : 0));
  const output = Float64Array.from({ length: size }, (_, sector) => {
    let [sold, bought] = [0, 0];
    for (let other = 0; other < size; other++) {
      sold += flows[sector * size + other] ?? 0;
      bought += flows[other * size + sector] ?? 0;
    }
    return 1.3 * Math.max(sold, bought);
  });
  return { size, flows, output };
}

const allPairs = Array.from({ length: sectors * sectors }, (_, at) => ({
  from: Math.floor(at / sectors),
  to: at % sectors,
}));

function solveAll(table: InputOutputTable): unknown {
  const solved = solveTable(table);
  if (solved.refusal !== null) throw new Error(`The table is ${solved.refusal}.`);
  const backward = backwardLinkages(solved);
  return [backward, powerOfDispersion(backward), forwardLinkages(solved), propagationLengths(solved, allPairs)];
}

/** A chain of links each of which needs four later ones, asked for a hundred pairs. */
function drawChain(size: number, seed: number): PositionInput {
  const random = seededRandom(seed);
  const linkIds = Array.from({ length: size }, (_, at) => `link:${String(at).padStart(4, "0")}`);
  const requirements = linkIds.slice(0, -1).flatMap((from, at) =>
    [1, 2, 3, 4].map(() => {
      const to = linkIds[at + 1 + Math.floor(random() * (size - at - 1))] ?? from;
      return { from, to, essentiality: random() < 0.5 ? (2 as const) : (1 as const), group: null };
    }),
  );
  const pairs = linkIds.slice(-100).map((from) => ({ from, to: linkIds[0] ?? from }));
  const empty = { trades: [], linksOfProduct: new Map(), linksOfMaker: new Map(), finalDemand: null };
  return {
    linkIds,
    requirements,
    roots: linkIds.slice(0, 1),
    finalLinks: linkIds.slice(0, 1),
    basis: "ESSENTIALITY",
    pairs,
    ...empty,
  };
}

/** What E11 takes. */
export const rows: readonly AnalysisBench[] = [
  {
    what: "Leontief inverse, 500 sectors",
    limitMs: null,
    runs: 9,
    note: "seed 11; Gauss–Jordan in one Float64Array; beside it the inverse of ml-matrix 6.15.1 took seven times as long",
    prepare: () => {
      const table = drawTable(sectors, 11);
      return Promise.resolve(() => solveTable(table));
    },
  },
  {
    what: "Leontief inverse and all of E11, 500 sectors",
    limitMs: 800,
    runs: 9,
    note: "seed 11; linkages, dispersion, upstreamness, and the propagation length of all 250,000 pairs",
    prepare: () => {
      const table = drawTable(sectors, 11);
      return Promise.resolve(() => solveAll(table));
    },
  },
  {
    what: "positions of a chain of 500 links from its requirements",
    limitMs: 800,
    runs: 9,
    note: "seed 12; four needs a link, 100 pairs",
    prepare: () => {
      const chain = drawChain(sectors, 12);
      return Promise.resolve(() => scorePositions(chain));
    },
  },
];
