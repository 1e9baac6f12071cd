import { setImmediate } from "node:timers/promises";
import { SilianError } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { seededRandom } from "../../lib/seeded-random.js";
import { buildGraph } from "../../methods/compact-graph/compact-graph.js";
import { empiricalSignificance, type Significance } from "../../methods/edge-permutation/empirical-significance.js";
import { permuteGraph } from "../../methods/edge-permutation/permute-graph.js";
import type { TypedGraph } from "../../methods/metapaths/metaedges.js";
import { scoreMetapaths } from "../../methods/metapaths/metapaths.js";
import { entityLabels } from "../../ontology/entity-kinds.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { walkableParams } from "./level.loaders.js";
import { typeNumber, undirectedNumbers } from "./linking-graph.loaders.js";
import { type MetapathRow, metapathKey, nameSteps } from "./metapath-rows.js";
import type { PathEnd } from "./path-ends.loaders.js";
import { compareText } from "./path-search.scoring.js";
import { readTypedEdges } from "./paths.queries.js";
import { isHub, type WalkRules } from "./walk-rules.js";

/** So many edges are exchanged at most in one answer, over all random graphs. */
export const permutedEdgeBudget = 1_000_000;
const mostEdges = 200_000;

/** How unusual each row is, and how many random graphs that was judged by. */
export interface RowSignificance {
  readonly rows: readonly (Significance | null)[];
  readonly permutations: number;
}

/** What is permuted, and how often. */
export interface PermutationQuestion {
  readonly permutations: number;
  readonly seed: number;
  readonly maxLength: number;
  readonly damping: number;
}

/**
 * Compares the DWPC of each row with that in random graphs in which every node keeps its degrees (XSwap), with
 * Bonferroni over the rows. All edges of the rows' types are permuted, not those near the entities alone.
 */
export async function judgeRows(
  context: Context,
  rules: WalkRules,
  ends: readonly PathEnd[],
  rows: readonly MetapathRow[],
  question: PermutationQuestion,
): Promise<RowSignificance> {
  const nothing = { rows: rows.map(() => null), permutations: 0 };
  if (question.permutations === 0 || rows.length === 0) return nothing;
  const whole = await loadTypedGraph(context, rules, ends, rows);
  if (whole === null) return nothing;
  const runs = Math.min(
    question.permutations,
    Math.floor(permutedEdgeBudget / Math.max(1, whole.typed.graph.edgeCount)),
  );
  if (runs === 0) return nothing;
  const random = seededRandom(question.seed);
  const values = rows.map((): number[] => []);
  for (let run = 0; run < runs; run++) {
    // Others' requests get their turn between two random graphs.
    await setImmediate();
    if (context.signal.aborted || Date.now() > context.deadline)
      throw new SilianError("QUERY_TIMEOUT", "The question took longer than one may take.");
    const permuted = { ...whole.typed, graph: permuteGraph(whole.typed, random) };
    for (const [index, value] of scoreRows(permuted, whole, rows, question).entries()) values[index]?.push(value);
  }
  return {
    rows: rows.map(({ dwpc }, index) => empiricalSignificance(dwpc, values[index] ?? [], rows.length)),
    permutations: runs,
  };
}

interface WholeTypes {
  readonly typed: TypedGraph;
  readonly terminals: readonly number[];
  readonly isHub: (node: number) => boolean;
}

/** Gives the DWPC of each row in a graph; 0 where it has no path there. */
function scoreRows(
  typed: TypedGraph,
  { terminals, isHub: isEnd }: WholeTypes,
  rows: readonly MetapathRow[],
  { maxLength, damping }: PermutationQuestion,
): number[] {
  const tables = new Map<string, ReadonlyMap<string, number>>();
  return rows.map((row) => {
    const pair = `${row.source} ${row.target}`;
    const known = tables.get(pair);
    if (known !== undefined) return known.get(metapathKey(row)) ?? 0;
    const [source, target] = [terminals[row.source] ?? 0, terminals[row.target] ?? 0];
    const options = { maxLength, damping, allowedNode: (node: number) => !isEnd(node), maxSteps: 5_000_000 };
    const table = new Map(
      scoreMetapaths(typed, source, target, options).metapaths.flatMap(({ steps, dwpc }) => {
        const named = nameSteps(steps);
        return named === null ? [] : [[metapathKey({ startLabel: row.startLabel, steps: named }), dwpc] as const];
      }),
    );
    tables.set(pair, table);
    return table.get(metapathKey(row)) ?? 0;
  });
}

interface TypedList {
  readonly type: RelationshipType;
  readonly startLabel: string;
  readonly finishLabel: string;
  readonly starts: readonly number[];
  readonly finishes: readonly number[];
}

/** Reads all edges of the types, one statement for each type, in an order that does not depend on the database. */
async function loadTypedLists(
  context: Context,
  rules: WalkRules,
  types: readonly RelationshipType[],
): Promise<TypedList[]> {
  const params = { ...walkableParams(rules), labels: entityLabels, limit: mostEdges + 1 };
  const lists = await Promise.all(
    types.map(async (type) => {
      const query = readTypedEdges.get(type);
      const rows = query === undefined ? [] : await context.runner.run(query, params);
      return rows.map((row) => ({ ...row, type }));
    }),
  );
  const nameOf = ({ type, startLabel, finishLabel }: TypedList) => `${type} ${startLabel} ${finishLabel}`;
  return lists.flat().sort((a, b) => compareText(nameOf(a), nameOf(b)));
}

async function loadTypedGraph(
  context: Context,
  rules: WalkRules,
  ends: readonly PathEnd[],
  rows: readonly MetapathRow[],
): Promise<WholeTypes | null> {
  const types = [...new Set(rows.flatMap(({ steps }) => steps.map(({ type }) => type)))];
  const lists = await loadTypedLists(context, rules, types);
  if (lists.reduce((sum, { starts }) => sum + starts.length, 0) > mostEdges) return null;
  const numbering = new Map(ends.map(({ key }, index) => [key, index]));
  const nodeKind = ends.map(({ label }) => entityLabels.indexOf(label));
  const numberOf = (key: number, label: string): number => {
    const known = numbering.get(key);
    if (known !== undefined) return known;
    const kind = entityLabels.findIndex((name) => name === label);
    numbering.set(key, numbering.size);
    nodeKind.push(kind === -1 ? entityLabels.length : kind);
    return numbering.size - 1;
  };
  const from = lists.flatMap(({ starts, startLabel }) => starts.map((key) => numberOf(key, startLabel)));
  const to = lists.flatMap(({ finishes, finishLabel }) => finishes.map((key) => numberOf(key, finishLabel)));
  const type = lists.flatMap((list) => list.starts.map(() => typeNumber(list.type)));
  const avoided = new Set(rules.avoid.map((label) => entityLabels.indexOf(label)));
  return {
    typed: {
      graph: buildGraph({ nodeCount: numbering.size, from, to, type }),
      nodeKind,
      undirectedTypes: undirectedNumbers,
    },
    terminals: ends.map((_, index) => index),
    isHub: (node) => (ends[node] === undefined ? avoided.has(nodeKind[node] ?? -1) : isHub(rules, ends[node])),
  };
}
