import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import type { Entity } from "../entity/entity.types.js";
import { labelsShown } from "./labels-of-kinds.js";
import { judgeRow, type ResolutionStatus, type Suspect } from "./resolution.scoring.js";
import type { MatchedOn } from "./search-match.scoring.js";
import { findAll, type SearchHit, type SearchQuestion } from "./search.service.js";
import { readCodeText, readSearchText } from "./search-text.scoring.js";

/** One row of a list: what it says of an entity. */
export interface NameInput {
  readonly name?: string | null;
  readonly code?: string | null;
  readonly regionId?: string | null;
  readonly kind?: string | null;
}

/** An entity that a row may mean, with the confidence that it does. */
export interface ResolvedCandidate {
  readonly node: Entity;
  /** From 0 to 1. */
  readonly score: number;
  readonly matchedOn: MatchedOn;
  readonly matchedText: string;
  readonly cursor: string;
}

/** What became of one row. */
export interface ResolvedName {
  /** The row's place in the list, from 0. */
  readonly index: number;
  readonly status: ResolutionStatus;
  readonly reason: string;
  readonly candidates: ResolvedCandidate[];
}

/** What became of a list, row by row and in all. */
export interface ResolvedNames {
  readonly resolutions: ResolvedName[];
  readonly known: number;
  readonly doubtful: number;
  readonly unknown: number;
}

/** How many rows a list may have, and how many candidates a row is given. */
export const resolutionLimits = { rows: 100, candidates: 5 } as const;

const hitsPerText = 10;
const candidatesPerText = 200;

/** Resolves the rows of a list to entities by one statement, whatever their number; what is not certain is left open. */
export async function resolveNames(context: Context, inputs: readonly NameInput[]): Promise<ResolvedNames> {
  const { rows } = resolutionLimits;
  if (inputs.length > rows) throw badInput(`inputs takes at most ${rows} rows, but got ${inputs.length}.`);
  const asked = inputs.flatMap((input, index) => questionsOf(input).map((question) => ({ index, question })));
  const hits = await findAll(
    context,
    asked.map(({ question }) => question),
    { limit: hitsPerText, place: null, asOf: null, order: "resolveEntities", most: candidatesPerText },
  );
  const resolutions = inputs.map((input, index) => {
    const found = hits.filter((_, place) => asked[place]?.index === index).flat();
    return resolve(input, index, found);
  });
  const count = (status: ResolutionStatus) => resolutions.filter((row) => row.status === status).length;
  return { resolutions, known: count("KNOWN"), doubtful: count("DOUBTFUL"), unknown: count("UNKNOWN") };
}

/** A row is searched by its code and by its name, so that the two can contradict each other. */
function questionsOf({ name, code, regionId, kind }: NameInput): SearchQuestion[] {
  const texts = [isGiven(code) ? readCodeText(code) : null, isGiven(name) ? readSearchText(name) : null];
  const labels = labelsShown(isGiven(kind) ? [kind] : null);
  return texts.flatMap((text) => (text === null ? [] : [{ text, labels, regionId: regionId ?? null }]));
}

const isGiven = (text: string | null | undefined): text is string => text !== null && text !== undefined;

function resolve({ name, code }: NameInput, index: number, hits: readonly SearchHit[]): ResolvedName {
  const once = new Map(hits.toSorted((one, other) => one.score - other.score).map((hit) => [hit.node.id, hit]));
  const verdict = judgeRow({ name: name ?? null, code: code ?? null }, [...once.values()].map(toSuspect));
  const candidates = verdict.candidates.slice(0, resolutionLimits.candidates).flatMap((judged) => {
    const hit = once.get(judged.id);
    if (hit === undefined) return [];
    const { confidence: score, matchedOn, matchedText } = judged;
    return [{ node: hit.node, cursor: hit.cursor, score, matchedOn, matchedText }];
  });
  return { index, status: verdict.status, reason: verdict.reason, candidates };
}

const toSuspect = ({ node, codes, score, matchedOn, matchedText }: SearchHit): Suspect => ({
  id: node.id,
  properties: node,
  codes,
  score,
  matchedOn,
  matchedText,
});
