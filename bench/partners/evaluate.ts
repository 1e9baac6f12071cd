/** Hides some of the links between companies and products and asks whether scores bring them back. */
import { randomBelow, seededRandom } from "../../src/lib/seeded-random.js";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import {
  areaUnderCurve,
  type HiddenRank,
  hitsAt,
  rankAmong,
} from "../../src/methods/link-prediction/hidden-links.scoring.js";
import { pageRank } from "../../src/methods/pagerank/pagerank.scoring.js";
import { walkMatrix } from "../../src/methods/pagerank/walk-matrix.js";
import type { MakingLink } from "./company-products.js";
import type { Tie } from "./known-ties.js";

/** The links that a scorer may see, and those that it has to find. */
export interface HeldOut {
  readonly known: readonly MakingLink[];
  readonly hidden: readonly MakingLink[];
}

/** Hides a share of the links, drawn by the seed. */
export function hideLinks(links: readonly MakingLink[], share: number, seed: number): HeldOut {
  const random = seededRandom(seed);
  const order = [...links];
  for (let at = order.length - 1; at > 0; at--) {
    const other = randomBelow(random, at + 1);
    const [a, b] = [order[at], order[other]];
    if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a];
  }
  const count = Math.round(links.length * share);
  return { hidden: order.slice(0, count), known: order.slice(count) };
}

/** Scores every product for a company; higher is likelier. */
export type ProductScores = (company: string) => (product: string) => number;

/** Gives how many known makers a product has, whatever the company: what any method has to beat. */
export function byPopularity({ known }: HeldOut): ProductScores {
  const makers = new Map<string, number>();
  for (const { product } of known) makers.set(product, (makers.get(product) ?? 0) + 1);
  return () => (product) => makers.get(product) ?? 0;
}

/** Gives the personalised PageRank from the company over known links and further ties, each walked both ways with weight 1. */
export function byPageRank({ known }: HeldOut, ties: readonly Tie[] = []): ProductScores {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const edges = [...known.map(({ company, product }): Tie => [company, product]), ...ties];
  const [from, to] = [edges.map(([a]) => numberOf(a)), edges.map(([, b]) => numberOf(b))];
  const walk = walkMatrix(buildGraph({ nodeCount: numbers.size, from, to }));
  return (company) => {
    const node = numbers.get(company);
    if (node === undefined) return () => 0;
    const { scores } = pageRank(walk, { seeds: [{ node, weight: 1 }], tolerance: 1e-6 });
    return (product) => scores[numbers.get(product) ?? -1] ?? 0;
  };
}

/** How well hidden links were found. */
export interface Quality {
  readonly areaUnderCurve: number;
  readonly hitsAtTen: number;
}

/** Ranks each hidden link among all products that its company is not linked to. */
export function judge(links: readonly MakingLink[], { hidden }: HeldOut, scores: ProductScores): Quality {
  const made = new Map<string, Set<string>>();
  for (const { company, product } of links) made.set(company, (made.get(company) ?? new Set()).add(product));
  const products = [...new Set(links.map(({ product }) => product))];
  const byCompany = new Map<string, string[]>();
  for (const { company, product } of hidden) byCompany.set(company, [...(byCompany.get(company) ?? []), product]);
  const ranks: HiddenRank[] = [];
  for (const [company, found] of byCompany) {
    const scoreOf = scores(company);
    const others = products.filter((product) => made.get(company)?.has(product) !== true).map(scoreOf);
    ranks.push(...found.map((product) => rankAmong(scoreOf(product), others)));
  }
  return { areaUnderCurve: areaUnderCurve(ranks) ?? 0, hitsAtTen: hitsAt(ranks, 10) ?? 0 };
}
