import type { Context } from "../../graphql/context.js";
import { kindName } from "../../ontology/entity-kinds.js";
import type { NamedLinks } from "./linking-graph.loaders.js";
import { compareRows, type MetapathRow, nameSteps } from "./metapath-rows.js";
import type { PathEnd } from "./path-ends.loaders.js";
import { loadPathSims } from "./round-trips.loaders.js";
import { judgeRows } from "./significance.service.js";
import type { WalkRules } from "./walk-rules.js";
import { linkMetapaths } from "./why-connected.scoring.js";
import { MetapathHop, ScoredMetapath } from "./why-connected.types.js";

/** More entities than this have no metapath table. */
export const mostTabledEnds = 5;
const mostRows = 100;
const mostSteps = 5_000_000;

/** What a table of metapaths is asked with. */
export interface TableQuestion {
  readonly rules: WalkRules;
  readonly metapathLength: number;
  readonly damping: number;
  readonly permutations: number;
  readonly seed: number;
}

/** The metapaths between every two entities, and the limits that kept the table from being whole. */
export interface MetapathTable {
  readonly metapaths: ScoredMetapath[];
  readonly permutations: number;
  readonly limits: readonly { limit: string; value: number }[];
}

/** Gives the table of metapaths between every two of at most five entities, by DWPC. */
export async function tabulateMetapaths(
  context: Context,
  named: NamedLinks,
  ends: readonly PathEnd[],
  question: TableQuestion,
): Promise<MetapathTable> {
  if (ends.length > mostTabledEnds) return { metapaths: [], permutations: 0, limits: [] };
  const { rules, damping, permutations, seed } = question;
  const maxLength = Math.min(question.metapathLength, named.bound);
  const { rows: all, isWhole } = scorePairs(named, ends, { maxLength, damping });
  const rows = all.slice(0, mostRows);
  const judged = await judgeRows(context, rules, ends, rows, { permutations, seed, damping, maxLength });
  const pathSims = await loadPathSims(context, rules, named, rows);
  const limits = [
    ...(all.length > mostRows ? [{ limit: "metapaths", value: mostRows }] : []),
    ...(isWhole ? [] : [{ limit: "metapathSteps", value: mostSteps }]),
  ];
  const metapaths = rows.map((row, index) =>
    Object.assign(new ScoredMetapath(), {
      ...nameRow(row, ends),
      pathSim: pathSims[index] ?? null,
      pValue: judged.rows[index]?.pValue ?? null,
      adjustedPValue: judged.rows[index]?.adjustedPValue ?? null,
      randomMean: judged.rows[index]?.nullMean ?? null,
      permutations: judged.permutations,
    }),
  );
  return { metapaths, permutations: judged.permutations, limits };
}

function scorePairs(
  { links }: NamedLinks,
  ends: readonly PathEnd[],
  { maxLength, damping }: { maxLength: number; damping: number },
): { rows: MetapathRow[]; isWhole: boolean } {
  const pairs = ends.flatMap((_, source) =>
    ends.slice(source + 1).map((_, step) => [source, source + 1 + step] as const),
  );
  const maxSteps = Math.floor(mostSteps / pairs.length);
  let isWhole = true;
  const rows = pairs.flatMap(([source, target]) => {
    const [first, second] = [links.terminals[source] ?? 0, links.terminals[target] ?? 0];
    const { metapaths, truncated } = linkMetapaths(links, first, second, { maxLength, damping, maxSteps });
    isWhole &&= !truncated;
    return metapaths.flatMap(({ steps, pathCount, dwpc }): MetapathRow[] => {
      const [named, startLabel] = [nameSteps(steps), ends[source]?.label];
      return named === null || startLabel === undefined
        ? []
        : [{ source, target, startLabel, steps: named, pathCount, dwpc }];
    });
  });
  return { rows: rows.sort(compareRows), isWhole };
}

const nameRow = ({ source, target, startLabel, steps, pathCount, dwpc }: MetapathRow, ends: readonly PathEnd[]) => ({
  fromId: ends[source]?.id ?? "",
  toId: ends[target]?.id ?? "",
  startKind: kindName(startLabel),
  steps: steps.map(({ type, direction, label }) =>
    Object.assign(new MetapathHop(), { relationshipType: type, direction, entityKind: kindName(label) }),
  ),
  pathCount,
  dwpc,
});
