import { describeSetting, type Setting } from "../results/results-file.js";
import { renderMs, renderRatio, renderTable } from "../results/table.js";
import type { GrowthResult, ScaleOptions } from "./scale.js";
import { growthBound, pathsBoundMs } from "./scale-questions.js";

/** What the section says beside the figures. */
export interface ScaleFacts extends Omit<ScaleOptions, "tell"> {
  /** What making the large graph took, in seconds by step. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** Renders the section of the growth. */
export function renderScale(results: readonly GrowthResult[], setting: Setting, facts: ScaleFacts): string {
  const { small, large, rounds, seconds } = facts;
  const rows = results.map(({ name, small: on, large: grown }) => [
    name,
    renderMs(on.p50),
    renderMs(on.p95),
    renderMs(grown.p50),
    renderMs(grown.p95),
    name === "five paths" ? renderPaths(grown.p95) : renderRatio(grown.p95 / on.p95, growthBound),
  ]);
  const steps = Object.entries(seconds).map(([step, taken]) => `${step} ${taken.toFixed(0)} s`);
  return `## Scale: ${size(small)} against ${size(large)}

${describeSetting(setting)}

Both graphs are drawn with the same seed and the same shares and degrees, loaded with the administration tool, indexed by
the migrations, and asked over HTTP without the cache, in turns; ${rounds} different questions each, spread over the whole
graph, asked once before it counts. Times in ms. Making the large graph took: ${steps.join(", ")}.

${renderTable(["read", "small p50", "p95", "large p50", "p95", "p95 large / small"], rows)}`;
}

const renderPaths = (p95: number): string =>
  `p95 ≤ ${pathsBoundMs} ms: ${p95 <= pathsBoundMs ? "holds" : "**missed**"}`;

const size = ({ nodes, edges }: ScaleOptions["small"]): string =>
  `${nodes.toLocaleString("en")} nodes and ${edges.toLocaleString("en")} edges`;
