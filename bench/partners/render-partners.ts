import type { Spread } from "../../src/methods/link-prediction/hidden-links.scoring.js";
import { renderTable } from "../results/table.js";
import type { MethodQuality, PartnersResult } from "./partners.js";

/** What the ranking on companies and products alone has to reach. */
export const qualityBounds = { areaUnderCurve: 0.81, hitsAtTen: 0.26 } as const;

/** The name of the ranking that the bounds are asked of. */
const bounded = "PageRank, companies and products";

/** Renders the section of the evaluation of partners. */
export function renderPartners(result: PartnersResult, date: string): string {
  const { companies, products, links, hidden, methods } = result;
  const rows = methods.map((method) => [
    method.name,
    String(method.draws),
    renderSpread(method.areaUnderCurve, method.name === bounded ? qualityBounds.areaUnderCurve : null),
    renderSpread(method.hitsAtTen, method.name === bounded ? qualityBounds.hitsAtTen : null),
  ]);
  return `## Partners: are hidden links found again?

${date}; a question of quality, so that machine and load don't matter; the same each time.

Links between listed companies and products: ${links} of ${companies} companies and ${products} products, each with three or more, rows of
the accounts dropped. A tenth (${hidden}) is hidden; each hidden link is ranked among all products that its company is not linked
to. Personalised PageRank from the company, α = 0.85, all ties of weight 1, walked both ways, error at most 1e-6. Mean ± standard
deviation between draws (seeds 1, 2, …); a mean of five draws is itself uncertain by ${renderUncertainty(methods)} (AUC), and the last row
shows what more draws give.

${renderTable(["scored by", "draws", "AUC", "Hits@10"], rows)}`;
}

function renderSpread({ mean, deviation }: Spread, bound: number | null): string {
  const text = `${mean.toFixed(3)} ± ${deviation.toFixed(3)}`;
  return bound === null ? text : `${text} (≥ ${bound}: ${mean >= bound ? "holds" : "**missed**"})`;
}

/** The standard error of the bounded ranking's mean. */
function renderUncertainty(methods: readonly MethodQuality[]): string {
  const method = methods.find(({ name }) => name === bounded);
  return method === undefined
    ? "an unknown amount"
    : (method.areaUnderCurve.deviation / Math.sqrt(method.draws)).toFixed(3);
}
