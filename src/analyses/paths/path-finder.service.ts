import type { Context } from "../../graphql/context.js";
import { CorridorReader } from "./corridor.loaders.js";
import type { PathEnd } from "./path-ends.loaders.js";
import {
  corridorArcs,
  type PathArcs,
  type SearchedPaths,
  searchPaths,
  type TypeStep,
  type WalkedPath,
} from "./path-search.scoring.js";
import type { CheckedQuestion } from "./path-question.js";
import { type SequenceStep, TwoFrontiers, type WalkedEdges } from "./two-frontiers.loaders.js";
import { undirectedTypes } from "./walk-rules.js";

/** The paths found, and the limit that kept others from being found. */
export interface FoundPaths {
  readonly paths: readonly WalkedPath[];
  readonly stoppedBy: { readonly limit: string; readonly value: number } | null;
}

/** Grows the two frontiers until enough paths are found or all within the bound have been seen. */
export async function growPaths(
  context: Context,
  question: CheckedQuestion,
  from: readonly PathEnd[],
  to: readonly PathEnd[],
): Promise<FoundPaths> {
  const { rules, sequence, mode, k } = question;
  const frontiers = new TwoFrontiers(context, rules, from, to, sequence);
  const reader = new CorridorReader(context);
  // One more than k shows whether all simple paths were given.
  const wanted = mode === "SIMPLE" ? k + 1 : k;
  const search = (maxLength: number): Promise<SearchedPaths> =>
    frontiers.hasMet
      ? searchSeen(reader, frontiers.walked, question, { from, to, k: wanted, maxLength })
      : Promise.resolve({ paths: [], gaveUp: false });
  for (;;) {
    const isCovered = frontiers.covered >= rules.maxHops;
    const isStopped = frontiers.stoppedBy !== null;
    // With a prescribed sequence nothing can be said before all its steps are seen.
    const canSearch = isCovered || isStopped || sequence === null;
    const maxLength = isStopped ? rules.maxHops : Math.min(frontiers.covered, rules.maxHops);
    const found = canSearch ? await search(maxLength) : { paths: [], gaveUp: false };
    const isEnough = mode === "SHORTEST" ? found.paths.length > 0 : found.paths.length >= wanted;
    if (isEnough || isCovered || isStopped || found.gaveUp) return conclude(found, question, isEnough, frontiers);
    await frontiers.grow();
  }
}

function conclude(
  { paths, gaveUp }: SearchedPaths,
  { mode, k }: CheckedQuestion,
  isEnough: boolean,
  { stoppedBy }: TwoFrontiers,
): FoundPaths {
  const least = paths[0]?.edges.length ?? 0;
  const kept = mode === "SHORTEST" ? paths.filter(({ edges }) => edges.length === least) : paths.slice(0, k);
  if (mode === "SIMPLE" && paths.length > k) return { paths: kept, stoppedBy: { limit: "k", value: k } };
  if (gaveUp && !isEnough) return { paths: kept, stoppedBy: { limit: "searchSteps", value: 2_000_000 } };
  return { paths: kept, stoppedBy: isEnough ? null : stoppedBy };
}

interface SeenSearch {
  readonly from: readonly PathEnd[];
  readonly to: readonly PathEnd[];
  readonly k: number;
  readonly maxLength: number;
}

/** Searches among the edges seen so far: keeps the corridor, reads its ids, and looks for paths in it. */
async function searchSeen(
  reader: CorridorReader,
  walked: WalkedEdges,
  question: CheckedQuestion,
  { from, to, k, maxLength }: SeenSearch,
): Promise<SearchedPaths> {
  const numbering = new Map<number, number>();
  const numberOf = (key: number): number => {
    const known = numbering.get(key) ?? numbering.size;
    numbering.set(key, known);
    return known;
  };
  const sources = from.map(({ key }) => numberOf(key));
  const targets = to.map(({ key }) => numberOf(key));
  const starts = walked.from.map(numberOf);
  const finishes = walked.to.map(numberOf);
  const arcs = corridorArcs(numbering.size, starts, finishes, { sources, targets, maxLength });
  if (arcs.length === 0) return { paths: [], gaveUp: false };
  const compact = await readArcs(reader, walked, arcs);
  const indexOf = ({ key }: PathEnd): number[] => {
    const index = compact.numbering.get(key);
    return index === undefined ? [] : [index];
  };
  return searchPaths(compact.arcs, {
    ...{ k, maxLength, sources: from.flatMap(indexOf), targets: to.flatMap(indexOf) },
    timeRespecting: question.timeRespecting,
    sequence: question.sequence?.map(sensesOf),
  });
}

const sensesOf = ({ type, direction }: SequenceStep): TypeStep =>
  direction === "BOTH" || undirectedTypes.includes(type)
    ? { type, senses: [true, false] }
    : { type, senses: [direction === "OUT"] };

/** Reads what is known of the corridor's nodes and edges and puts it in columns. */
async function readArcs(
  reader: CorridorReader,
  walked: WalkedEdges,
  kept: readonly number[],
): Promise<{ arcs: PathArcs; numbering: ReadonlyMap<number, number> }> {
  const ends = kept.flatMap((arc) => [walked.from[arc] ?? -1, walked.to[arc] ?? -1]);
  await reader.read(
    ends,
    kept.map((arc) => walked.edge[arc] ?? -1),
  );
  // What was deleted between two statements has no facts and is left out.
  const keys = [...new Set(ends)].filter((key) => reader.nodes.has(key));
  const numbering = new Map(keys.map((key, index) => [key, index]));
  const rows = kept.flatMap((arc) => {
    const start = walked.from[arc] ?? -1;
    const facts = reader.edges.get(walked.edge[arc] ?? -1);
    const [from, to] = [numbering.get(start), numbering.get(walked.to[arc] ?? -1)];
    if (facts === undefined || from === undefined || to === undefined) return [];
    return [{ from, to, facts, forward: facts.start === start }];
  });
  const arcs: PathArcs = {
    nodeIds: keys.map((key) => reader.nodes.get(key)?.id ?? ""),
    from: rows.map(({ from }) => from),
    to: rows.map(({ to }) => to),
    edgeIds: rows.map(({ facts }) => facts.id),
    types: rows.map(({ facts }) => facts.type),
    forward: rows.map(({ forward }) => forward),
    validFrom: rows.map(({ facts }) => facts.validFrom),
    validTo: rows.map(({ facts }) => facts.validTo),
  };
  return { arcs, numbering };
}
