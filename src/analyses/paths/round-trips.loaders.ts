import type { Context } from "../../graphql/context.js";
import { comparePaths, pathSim } from "../../methods/path-similarity/path-similarity.js";
import { entityLabels } from "../../ontology/entity-kinds.js";
import { walkableParams } from "./level.loaders.js";
import { type NamedLinks, typeNumber } from "./linking-graph.loaders.js";
import { type MetapathRow, metapathKey, type NamedStep, symmetricHalf } from "./metapath-rows.js";
import { countRoundTrips } from "./paths.queries.js";
import type { WalkRules } from "./walk-rules.js";

/** With more half paths than this the counts are not whole and no similarity is given. */
const mostHalfPaths = 500_000;

/**
 * Gives PathSim = 2·M_xy / (M_xx + M_yy) of the rows whose ends are of one kind and whose metapath reads the same
 * backwards; null for the others. One statement for all.
 */
export async function loadPathSims(
  context: Context,
  rules: WalkRules,
  { links, nodeKeys }: NamedLinks,
  rows: readonly MetapathRow[],
): Promise<(number | null)[]> {
  const keyOf = (terminal: number): number => nodeKeys[links.terminals[terminal] ?? -1] ?? -1;
  const halves = rows.map(symmetricHalf);
  const wanted = rows.flatMap((row, index) => {
    const half = halves[index];
    if (half === null || half === undefined) return [];
    return [row.source, row.target].map((terminal) => toParameter(keyOf(terminal), metapathKey(row), half));
  });
  if (wanted.length === 0) return rows.map(() => null);
  const distinct = [...new Map(wanted.map((half) => [`${half.key} ${half.name}`, half])).values()];
  const counted = await context.runner.run(countRoundTrips, {
    ...walkableParams(rules),
    halves: distinct,
    limit: mostHalfPaths,
  });
  if (counted.reduce((sum, { walks }) => sum + walks, 0) >= mostHalfPaths) return rows.map(() => null);
  const trips = new Map(counted.map(({ key, name, trips: count }) => [`${key} ${name}`, count]));
  return rows.map((row, index) => {
    const half = halves[index];
    if (half === null || half === undefined) return null;
    const [first, second] = [links.terminals[row.source] ?? 0, links.terminals[row.target] ?? 0];
    const { between } = comparePaths(links.graph, first, second, { half: half.map((step) => toStep(links, step)) });
    const tripsOf = (terminal: number): number => trips.get(`${keyOf(terminal)} ${metapathKey(row)}`) ?? 0;
    return pathSim(between, tripsOf(row.source), tripsOf(row.target));
  });
}

const toParameter = (key: number, name: string, half: readonly NamedStep[]) => ({
  key,
  name,
  types: half.map(({ type }) => type),
  directions: half.map(({ direction }) => direction),
  labels: half.map(({ label }) => label),
});

const toStep = ({ nodeKind }: NamedLinks["links"], { type, direction, label }: NamedStep) => ({
  edgeTypes: [typeNumber(type)],
  direction,
  accepts: (node: number) => nodeKind[node] === entityLabels.indexOf(label),
});
