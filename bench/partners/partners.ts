import { type Spread, spreadOf } from "../../src/methods/link-prediction/hidden-links.scoring.js";
import { writeSection } from "../results/results-file.js";
import { denseCore, madeProducts, type MakingLink } from "./company-products.js";
import {
  byPageRank,
  byPopularity,
  type HeldOut,
  hideLinks,
  judge,
  type ProductScores,
  type Quality,
} from "./evaluate.js";
import { joiningTies } from "./known-ties.js";
import { hasTable, type ListedCompanies, readTable } from "./read-table.js";
import { renderPartners } from "./render-partners.js";

/** Who hears how the evaluation goes. */
export interface PartnersOptions {
  readonly tell: (line: string) => void;
}

/** How well one way of scoring finds hidden links, over all draws. */
export interface MethodQuality {
  readonly name: string;
  readonly areaUnderCurve: Spread;
  readonly hitsAtTen: Spread;
  readonly draws: number;
}

/** What was evaluated on, and what came out. */
export interface PartnersResult {
  readonly companies: number;
  readonly products: number;
  readonly links: number;
  readonly hidden: number;
  readonly methods: readonly MethodQuality[];
}

/** A way of scoring, made anew for each draw; and how many draws it is judged on. */
export interface Method {
  readonly name: string;
  readonly draws: number;
  readonly scores: (heldOut: HeldOut) => ProductScores;
}

const [hiddenShare, draws, manyDraws] = [0.1, 5, 30];

/** Evaluates the ranking of partners on hidden links of the listed companies' table, and writes the results. */
export async function benchPartners({ tell }: PartnersOptions): Promise<void> {
  if (!hasTable()) {
    tell("Partners are evaluated on the listed companies' table, which is not there; nothing was measured.");
    return;
  }
  const table = readTable();
  const links = denseCore(madeProducts(table.reported));
  const result = evaluate(links, methodsOf(table, links), (name) => {
    tell(`evaluated: ${name}`);
  });
  const section = renderPartners(result, new Date().toISOString().slice(0, 10));
  await writeSection("partners", section);
  tell(section);
}

/** Gives popularity, the bipartite graph, and what further ties add to it; no number of them was fitted to hidden links. */
export function methodsOf(table: ListedCompanies, links: readonly MakingLink[]): Method[] {
  const ends = new Set(links.flatMap(({ company, product }) => [company, product]));
  const walkOn = (name: string, ties: ListedCompanies["subclasses"], count = draws): Method => {
    const joining = joiningTies(ties, ends);
    return { name, draws: count, scores: (heldOut) => byPageRank(heldOut, joining) };
  };
  return [
    { name: "popularity", draws, scores: byPopularity },
    walkOn("PageRank, companies and products", []),
    walkOn("with sub-classes of products", table.subclasses),
    walkOn("with industries", table.industries),
    walkOn("with sub-classes and industries", [...table.subclasses, ...table.industries]),
    walkOn("companies and products, thirty draws", [], manyDraws),
  ];
}

/** Judges each method on as many draws as it asks for; draw n hides the links that seed n draws, for all methods the same. */
export function evaluate(
  links: readonly MakingLink[],
  methods: readonly Method[],
  onDone: (name: string) => void,
): PartnersResult {
  const judged = methods.map(({ name, draws: count, scores }): MethodQuality => {
    const seeds = Array.from({ length: count }, (_, at) => at + 1);
    const qualities = seeds.map((seed) => {
      const heldOut = hideLinks(links, hiddenShare, seed);
      return judge(links, heldOut, scores(heldOut));
    });
    onDone(name);
    const spread = (of: (quality: Quality) => number): Spread =>
      spreadOf(qualities.map(of)) ?? { mean: 0, deviation: 0 };
    return {
      ...{ name, draws: count },
      areaUnderCurve: spread((quality) => quality.areaUnderCurve),
      hitsAtTen: spread((quality) => quality.hitsAtTen),
    };
  });
  return {
    companies: new Set(links.map(({ company }) => company)).size,
    products: new Set(links.map(({ product }) => product)).size,
    links: links.length,
    hidden: hideLinks(links, hiddenShare, 1).hidden.length,
    methods: judged,
  };
}
