import { describeSetting, type Setting } from "../results/results-file.js";
import { renderMs, renderTable } from "../results/table.js";
import type { DiagnosisResult } from "./diagnosis.js";

/** The most milliseconds that a warm diagnosis may take at p50. */
export const warmBoundMs = 50;

/** Renders the section of the diagnosis. */
export function renderDiagnosis(results: readonly DiagnosisResult[], setting: Setting, rounds: number): string {
  const rows = results.map(({ name, first, warm, uncached }) => [
    name,
    renderMs(first),
    `${renderMs(warm.p50)} (≤ ${warmBoundMs}: ${warm.p50 <= warmBoundMs ? "holds" : "**missed**"})`,
    renderMs(warm.p95),
    renderMs(uncached.p50),
    renderMs(uncached.p95),
  ]);
  return `## Diagnosis of a chain

${describeSetting(setting)}

\`chainDiagnosis\` of the new energy vehicle template for Ningbo on the imported table of listed companies, with the products
attached to the chain; asked ${rounds} times over HTTP with the cache (warm) and without it, in turns. Times in ms.

${renderTable(["question", "first", "warm p50", "p95", "without cache p50", "p95"], rows)}`;
}
