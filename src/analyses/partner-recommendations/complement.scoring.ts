/** What a candidate has that the subject's side has not. */
import type { CapabilityFacts } from "./capabilities.scoring.js";
import type { Need } from "./need.scoring.js";
import { followAll, labelOf, type PartnerGraph } from "./partner-graph.scoring.js";

/** The first of what a candidate adds, and how much it is in all. */
export interface Complement {
  readonly complement: readonly number[];
  readonly complementCount: number;
}

const mostNamed = 20;
const order = ["Technology", "Achievement", "Programme", "Product"];

/**
 * Gives what an organization holds, makes or offers that neither the subject nor its side does: what meets the need first, then
 * technologies, achievements, programmes, products. Awards are left out. A subject without a side (a product, a link) has nothing.
 */
export function complementOf(of: PartnerGraph, need: Need, { honours }: CapabilityFacts): (node: number) => Complement {
  const awards = new Set(honours);
  const has = (nodes: readonly number[]): number[] =>
    (["HOLDS", "PRODUCES", "OFFERS"] as const).flatMap((type) => followAll(of, nodes, type, "OUT"));
  const own = new Set([need.subject, ...has(need.side)]);
  const needed = new Set([...need.products, ...(need.programmes ?? [])]);
  const place = (node: number): number =>
    (needed.has(node) ? 0 : order.length) + order.indexOf(labelOf(of, node) ?? "");
  return (node) => {
    const added = has([node]).filter((held) => !own.has(held) && !awards.has(held));
    const ordered = added.sort((a, b) => place(a) - place(b) || a - b);
    return { complement: ordered.slice(0, mostNamed), complementCount: added.length };
  };
}
