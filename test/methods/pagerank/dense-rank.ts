import type { Direction } from "../../../src/methods/compact-graph/compact-graph.js";
import type { Seed } from "../../../src/methods/pagerank/pagerank.scoring.js";
import { type SmallGraph, valueAt } from "../small-graphs.js";

/** Solves (I − αGᵀ)x = (1 − α)v by elimination, where G is the walk's full matrix with v in the rows of dead ends. */
export function denseRank(
  small: SmallGraph,
  direction: Direction,
  damping: number,
  seeds: readonly Seed[] | undefined,
): number[] {
  const { nodeCount } = small;
  const nodes = [...Array(nodeCount).keys()];
  const start = nodes.map(() => Number(seeds === undefined));
  for (const { node, weight } of seeds ?? []) start[node] = valueAt(start, node) + weight;
  const total = start.reduce((sum, weight) => sum + weight, 0);
  const spread = start.map((weight) => weight / total);
  const rows = nodes.map((node) => {
    const row = nodes.map((next) => flow(small, direction, node, next));
    const sum = row.reduce((all, value) => all + value, 0);
    return sum === 0 ? spread : row.map((value) => value / sum);
  });
  const system = nodes.map((to) => [
    ...nodes.map((from) => Number(from === to) - damping * valueAt(rows[from] ?? [], to)),
    (1 - damping) * valueAt(spread, to),
  ]);
  return eliminate(system);
}

/** Sums the weights of the edges by which a walk gets from one node to the next. */
function flow({ from, to, weight }: SmallGraph, direction: Direction, node: number, next: number): number {
  let sum = 0;
  for (const edge of from.keys()) {
    const along = from[edge] === node && to[edge] === next && direction !== "IN";
    const against = to[edge] === node && from[edge] === next && direction !== "OUT";
    if (along || against) sum += valueAt(weight, edge);
  }
  return sum;
}

/** Gauss and Jordan's elimination with pivots; the last column is the right-hand side. */
function eliminate(system: number[][]): number[] {
  const rows = system.map((row) => [...row]);
  for (const column of rows.keys()) {
    const left = rows.slice(column);
    const pivot = left.reduce((a, b) => (Math.abs(valueAt(b, column)) > Math.abs(valueAt(a, column)) ? b : a));
    const others = rows.filter((row) => row !== pivot);
    const scaled = pivot.map((value) => value / valueAt(pivot, column));
    const reduced = others.map((row) => row.map((value, at) => value - valueAt(row, column) * valueAt(scaled, at)));
    rows.splice(0, rows.length, ...reduced.slice(0, column), scaled, ...reduced.slice(column));
  }
  return rows.map((row) => valueAt(row, row.length - 1));
}
