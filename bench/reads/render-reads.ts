import { describeSetting, type Setting } from "../results/results-file.js";
import { renderMs, renderRatio, renderTable } from "../results/table.js";
import { blocksTimed } from "./measure-reads.js";
import type { ReadsOptions, ReadsResult } from "./reads.js";

/** The most database hits that page 1,000 may take, in times of page 1. */
export const pageHitsBound = 1.2;

/** The most milliseconds in which a document over a limit is refused. */
export const refusalBoundMs = 50;

/** Renders the section of the reads. */
export function renderReads(
  { reads, refused, empty, hits }: ReadsResult,
  setting: Setting,
  { nodes, edges, rounds }: Omit<ReadsOptions, "tell">,
): string {
  const rows = reads.map(({ name, bound, driver, managed, cached }) => [
    name,
    renderMs(driver.other.p50),
    renderMs(driver.other.p95),
    renderMs(driver.api.p50),
    renderMs(driver.api.p95),
    renderRatio(driver.ratios.middle, bound),
    bound === null ? "" : `${driver.ratios.lowest.toFixed(2)} to ${driver.ratios.highest.toFixed(2)}`,
    renderMs(managed.other.p50),
    renderRatio(managed.ratios.middle, bound),
    renderMs(cached.api.p50),
    renderMs(cached.api.p95),
    (driver.ratios.middle / cached.ratios.middle).toFixed(1),
  ]);
  const head = [
    "read",
    "driver p50",
    "p95",
    "API p50",
    "p95",
    "API / driver",
    "in blocks",
    "executeRead p50",
    "API / executeRead",
    "cached p50",
    "p95",
    "cache gives ×",
  ];
  const refusals = refused.map(({ name, times, slowest }) => [
    name,
    renderMs(times.p50),
    renderMs(slowest),
    slowest <= refusalBoundMs ? "holds" : "**missed**",
  ]);
  return `## Reads: the API against the driver

${describeSetting(setting)}

A drawn graph of ${count(nodes)} nodes and ${count(edges)} edges. Each read is asked ${rounds} times (100 × 10 × 5 a fifth of it) of the API over
HTTP on loopback without its cache, in turns with one other way after the other: one auto-commit statement through the driver that returns
the same data (driver), and the same in a managed transaction (executeRead). Each ratio is that of the two that took turns. What has a bound is
asked as often in ${blocksTimed} blocks spread over the run, after ${blocksTimed} blocks of warm-up (the others after one): its times are those of all blocks together, its
ratio that of the middle block, and the lowest and the highest of a block stand beside it. Then that server is closed, and one with the cache is asked in turns with the
driver; what the cache gives is how far the ratio to the driver falls. Before they are timed, the ids of both are compared.
Times in ms; the search is held against its own statement, the path against \`SHORTEST 5\`, which knows neither hubs nor dates.

${renderTable(head, rows)}

A question that reads nothing, \`{ __typename }\`, takes the API ${renderMs(empty.p50)} ms at p50 (p95 ${renderMs(empty.p95)}): what HTTP and GraphQL cost before any read.

Page 1,000 costs ${count(hits.deep)} database hits, page 1 ${count(hits.first)}: ${renderRatio(hits.deep / hits.first, pageHitsBound)}.

Documents over a limit are refused within ${refusalBoundMs} ms:

${renderTable(["document", "p50", "slowest", ""], refusals)}`;
}

const count = (value: number): string => value.toLocaleString("en");
