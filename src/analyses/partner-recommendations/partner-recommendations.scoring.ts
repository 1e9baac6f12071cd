/** Who could be the partner, ranked by how strongly the graph ties them to the need. */
import { commonNeighbours } from "../../methods/link-prediction/common-neighbours.scoring.js";
import { neighbourLists } from "../../methods/link-prediction/neighbour-lists.js";
import { pageRank } from "../../methods/pagerank/pagerank.scoring.js";
import { walkMatrix } from "../../methods/pagerank/walk-matrix.js";
import type { Path } from "../../methods/shortest-paths/search-options.js";
import { type Candidate, type CapabilityFacts, findCandidates } from "./capabilities.scoring.js";
import { complementOf } from "./complement.scoring.js";
import { findKnownPartners, type KnownPartner } from "./known-partners.scoring.js";
import { readNeed } from "./need.scoring.js";
import { followAll, type PartnerGraph, type PartnerWish } from "./partner-graph.scoring.js";
import { pathsFrom } from "./partner-paths.scoring.js";

/** What partners are ranked from. */
export interface PartnerInput {
  readonly of: PartnerGraph;
  readonly subject: number;
  readonly wish: PartnerWish;
  readonly facts: CapabilityFacts;
  /** Pairs of whose need it is and a partner with whom it cooperates in the wanted way. */
  readonly cooperating: readonly (readonly [number, number])[];
  /** 1 marks who lies in the region; null where no region is asked for. */
  readonly located: Uint8Array | null;
  /** Leave out institutes and schools of which no capability is known. */
  readonly knownOnly: boolean;
  readonly first: number;
  readonly paths: number;
  /** α: the probability that the walk goes on. */
  readonly alpha: number;
  /** w: how strongly degrees count in the cost of a path. */
  readonly damping: number;
}

/** A candidate with its score, the parts of it, and what speaks for it. */
export interface RankedPartner extends Candidate {
  /** Personalised PageRank: the share of the walk's time that is spent there. */
  readonly score: number;
  /** What each seed gives to the score, in the order of the seeds; they sum to it. */
  readonly bySeed: readonly number[];
  /** Score over the PageRank of the whole graph; null where that is 0. */
  readonly lift: number | null;
  readonly adamicAdar: number;
  readonly resourceAllocation: number;
  /** What the candidate holds, makes or offers and the subject's side does not; the first of them. */
  readonly complement: readonly number[];
  readonly complementCount: number;
  /** Projects in which it and the subject's side took part. */
  readonly jointProjects: readonly number[];
  readonly paths: readonly Path[];
}

/** The ranking, and what was left out of it. */
export interface PartnerOutput {
  readonly seeds: readonly number[];
  readonly known: readonly KnownPartner[];
  readonly recommended: readonly RankedPartner[];
  /** How many candidates were ranked, those beyond `first` too. */
  readonly rankedCount: number;
  /** How many that would be ranked lie outside the region, or are not known to lie in it. */
  readonly elsewhereCount: number;
  /** How many institutes or schools tied to the need were left out since no capability of them is known. */
  readonly unknownCount: number;
  /** Whether a project is known to have solved the problem. */
  readonly solved: boolean;
  /** Whether the subject has no edge that a walk may use. */
  readonly isolated: boolean;
  /** Whether what is needed is known at all: a product for SUPPLY, an occupation for TRAINING. */
  readonly needKnown: boolean;
}

/** Scores are compared to nine digits, ten times coarser than their proven error. */
const [tolerance, grain] = [1e-10, 1e9];

/**
 * Ranks partners by personalised PageRank from the need's seeds, each alike, over edges walked both ways with their confidence as
 * weight, edges of the wanted kind and accounting rows left out (Page et al. 1999; Liben-Nowell and Kleinberg, CIKM 2003); ties by
 * Adamic and Adar, then resource allocation, then id. Range: from 0 to 1, in shares of the walk's time. At zero: who is tied to no seed is not ranked.
 * Missing confidence counts as 1.
 */
export function scorePartners(input: PartnerInput): PartnerOutput {
  const { of, subject, wish, located, first } = input;
  const need = readNeed(of, subject, wish);
  const { partners: known, removed } = findKnownPartners(of, need, wish, input.cooperating);
  const { graph, accounting } = of;
  const isRow = (node: number | undefined): boolean => accounting[node ?? 0] === 1;
  const usable = (edge: number): boolean => !removed.has(edge) && !isRow(graph.from[edge]) && !isRow(graph.to[edge]);
  const own = new Set([...need.seeds, ...need.side, ...known.map(({ node }) => node)]);
  const score = scorer(input, need.seeds, usable);
  const tied = findCandidates(of, need, wish, input.facts)
    .filter(({ node }) => !own.has(node))
    .map((candidate) => ({ ...candidate, ...score(candidate.node) }))
    .filter((candidate) => candidate.score > 0);
  const fitting = input.knownOnly ? tied.filter(({ capabilities }) => capabilities.length > 0) : tied;
  const ranked = fitting.filter(({ node }) => located === null || located[node] === 1).sort(compare);
  const pathsTo = pathsFrom(of, subject, { usable, count: input.paths, damping: input.damping });
  const projects = new Set(followAll(of, need.side, "PARTICIPATES_IN", "OUT"));
  const complement = complementOf(of, need, input.facts);
  return {
    ...{ seeds: need.seeds, known },
    recommended: ranked.slice(0, first).map((candidate) => ({
      ...candidate,
      ...complement(candidate.node),
      jointProjects: followAll(of, [candidate.node], "PARTICIPATES_IN", "OUT").filter((node) => projects.has(node)),
      paths: pathsTo(candidate.node, meetingEdges(candidate)),
    })),
    rankedCount: ranked.length,
    elsewhereCount: fitting.length - ranked.length,
    unknownCount: tied.length - fitting.length,
    solved: input.facts.solved.some(([, problem]) => problem === subject),
    isolated: neighbourLists(graph, usable)(subject).length === 0,
    needKnown: wish === "RESEARCH" || (wish === "SUPPLY" ? need.products.length > 0 : need.programmes !== null),
  };
}

/** The edges by which a candidate makes or offers what is needed. */
const meetingEdges = ({ capabilities }: Candidate): number[] =>
  capabilities.flatMap(({ kind, edges }) => (kind === "PRODUCES" || kind === "OFFERS" ? edges : []));

type Scores = Pick<RankedPartner, "score" | "bySeed" | "lift" | "adamicAdar" | "resourceAllocation">;

function scorer(
  { of: { graph }, alpha }: PartnerInput,
  seeds: readonly number[],
  usable: (edge: number) => boolean,
): (node: number) => Scores {
  const walk = walkMatrix(graph, { allowedEdge: usable });
  const neighbours = neighbourLists(graph, usable);
  const options = { damping: alpha, tolerance };
  const bySeed = seeds.map((node) => pageRank(walk, { ...options, seeds: [{ node, weight: 1 }] }).scores);
  const everywhere = pageRank(walk, options).scores;
  return (node) => {
    // From no seed does the walk come to a dead end, unless it never leaves the seed: scores are means over the seeds.
    const parts = bySeed.map((scores) => (scores[node] ?? 0) / seeds.length);
    const score = parts.reduce((sum, part) => sum + part, 0);
    const usual = everywhere[node] ?? 0;
    return {
      ...{ score, bySeed: parts, lift: usual > 0 ? score / usual : null },
      ...commonNeighbours(neighbours, seeds, node),
    };
  };
}

function compare(a: Scores & Candidate, b: Scores & Candidate): number {
  const rounded = (value: number): number => Math.round(value * grain);
  return (
    rounded(b.score) - rounded(a.score) ||
    rounded(b.adamicAdar) - rounded(a.adamicAdar) ||
    rounded(b.resourceAllocation) - rounded(a.resourceAllocation) ||
    a.node - b.node
  );
}
