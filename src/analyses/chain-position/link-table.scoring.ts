import { buildRequirementGraph, type RequirementGraph } from "../../methods/chain-classes/requirement-graph.scoring.js";
import type { RequirementInput } from "../../methods/chain-classes/classes-input.scoring.js";
import { type Adjacency, buildAdjacency, forEachTarget } from "../../methods/condensation/adjacency.scoring.js";
import { type Condensation, condense, longestDistances } from "../../methods/condensation/condensation.scoring.js";
import { solveCoefficients, type SolvedTable, solveTable } from "../../methods/input-output/input-output.scoring.js";

/** What the table between links is made of. */
export type PositionBasis = "SUPPLIES" | "ESSENTIALITY" | "EQUAL";

/** A chain's links, numbered by their ids' order, with what leads from each to what it needs. */
export interface LinkGraph {
  readonly graph: RequirementGraph;
  readonly needs: Adjacency;
  readonly condensation: Condensation;
}

/** A table between links as far as it could be solved, with the final demand that it was made with. */
export interface LinkTable {
  readonly table: SolvedTable;
  readonly finalDemand: Float64Array;
}

/** Numbers the links of a template. */
export function numberLinks(linkIds: readonly string[], requirements: readonly RequirementInput[]): LinkGraph {
  const graph = buildRequirementGraph(linkIds, requirements);
  const edges = graph.needsOf.flat().flatMap(({ from, members }) => members.map((to) => ({ from, to })));
  const needs = buildAdjacency(
    graph.ids.length,
    edges.map(({ from }) => from),
    edges.map(({ to }) => to),
  );
  return { graph, needs, condensation: condense(needs) };
}

/** Gives each link's tier, the longest way from the roots in the condensation; null where no root leads to it. */
export const tiersOf = ({ graph, needs, condensation }: LinkGraph, roots: readonly string[]): (number | null)[] => {
  const sources = roots.flatMap((id) => graph.indexOf.get(id) ?? []);
  return Array.from(longestDistances(needs, condensation, sources), (tier) => (tier < 0 ? null : tier));
};

/**
 * Gives the structural table: a_ij is the share of i among what j needs, by essentiality (2 or 1) or equally; alternatives
 * of one group share one need, and incidental needs count for nothing. What a link needs is its whole value: value is added
 * only where nothing is needed, so that linkages are average numbers of steps. Final demand is one unit for each link that
 * nobody else needs (one for a circle of them, split) and for each of `finalLinks`, unless given. Refused as `solveTable` is: SINGULAR
 * where links need each other in a circle and nothing besides.
 */
export function solveStructure(
  links: LinkGraph,
  basis: "ESSENTIALITY" | "EQUAL",
  finalLinks: readonly string[],
  given: ReadonlyMap<number, number> | null,
): LinkTable {
  const size = links.graph.ids.length;
  const coefficients = new Float64Array(size * size);
  links.graph.needsOf.forEach((needs, buyer) => {
    const weights = needs.map(({ essentiality }) => (basis === "EQUAL" ? 1 : essentiality));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    needs.forEach(({ members }, at) => {
      for (const seller of members) {
        const cell = seller * size + buyer;
        coefficients[cell] = (coefficients[cell] ?? 0) + (weights[at] ?? 0) / members.length / total;
      }
    });
  });
  const finalDemand = given === null ? structuralDemand(links, finalLinks) : demandOf(size, given);
  return { table: solveCoefficients(size, coefficients, finalDemand), finalDemand };
}

/** One unit for each component that no other needs, split over its links, and one for each final link. */
function structuralDemand({ graph, needs, condensation }: LinkGraph, finalLinks: readonly string[]): Float64Array {
  const { componentOf, count } = condensation;
  const isNeeded = new Uint8Array(count);
  const sizes = new Int32Array(count);
  componentOf.forEach((component, link) => {
    sizes[component] = (sizes[component] ?? 0) + 1;
    forEachTarget(needs, link, (needed) => {
      const other = componentOf[needed] ?? 0;
      if (other !== component) isNeeded[other] = 1;
    });
  });
  const demand = Float64Array.from(componentOf, (component) =>
    isNeeded[component] === 1 ? 0 : 1 / (sizes[component] ?? 1),
  );
  for (const id of finalLinks) {
    const link = graph.indexOf.get(id);
    if (link !== undefined) demand[link] = 1;
  }
  return demand;
}

const demandOf = (size: number, given: ReadonlyMap<number, number>): Float64Array =>
  Float64Array.from({ length: size }, (_, link) => given.get(link) ?? 0);

/**
 * Gives the table of flows in money. Final demand where given: x_i = sales + demand. Where not: x_i is the larger of what i
 * sells to links and what it buys from links, the least output that balances the table, so that the rest is final demand
 * or value added. A link without flows and demand has no output, and so no place. Refused as `solveTable` is.
 */
export function solveFlows(
  size: number,
  flows: readonly { readonly from: number; readonly to: number; readonly amount: number }[],
  given: ReadonlyMap<number, number> | null,
): LinkTable {
  const matrix = new Float64Array(size * size);
  const [sold, bought] = [new Float64Array(size), new Float64Array(size)];
  for (const { from, to, amount } of flows) {
    matrix[from * size + to] = (matrix[from * size + to] ?? 0) + amount;
    sold[from] = (sold[from] ?? 0) + amount;
    bought[to] = (bought[to] ?? 0) + amount;
  }
  const output = sold.map((sales, link) =>
    given === null ? Math.max(sales, bought[link] ?? 0) : sales + (given.get(link) ?? 0),
  );
  const finalDemand = output.map((amount, link) => amount - (sold[link] ?? 0));
  // A link that buys and neither sells nor meets demand uses up more than it puts out.
  if (output.some((amount, link) => amount === 0 && (bought[link] ?? 0) > 0))
    return { table: { refusal: "NOT_PRODUCTIVE", condition: null }, finalDemand };
  return { table: solveTable({ size, flows: matrix, output }), finalDemand };
}

/** Gives the circles of links that need each other and nothing besides, by id: why a structure is singular. */
export function closedCircles({ graph, needs, condensation }: LinkGraph): string[][] {
  const { componentOf, count } = condensation;
  const leadsOut = new Uint8Array(count);
  const members: string[][] = Array.from({ length: count }, () => []);
  componentOf.forEach((component, link) => {
    members[component]?.push(graph.ids[link] ?? "");
    forEachTarget(needs, link, (needed) => {
      if (componentOf[needed] !== component) leadsOut[component] = 1;
    });
  });
  return members.filter((ids, component) => ids.length > 1 && leadsOut[component] === 0);
}
