import { badInput } from "../../errors.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import type { PathMode } from "./paths.types.js";
import type { SequenceStep } from "./two-frontiers.loaders.js";
import { checkRange, readTypes, readWalkRules, type WalkQuestion, type WalkRules } from "./walk-rules.js";

/** What `paths` is asked with; whatever is absent has its default. */
export interface PathsQuestion extends WalkQuestion {
  readonly fromIds: readonly string[];
  readonly toIds: readonly string[];
  readonly mode?: PathMode | null | undefined;
  readonly k?: number | null | undefined;
  /** The types of a path's edges in order; with it, every path has that length. */
  readonly typeSequence?: readonly string[] | null | undefined;
  /** One direction for each type of the sequence. */
  readonly directions?: readonly Direction[] | null | undefined;
  readonly timeRespecting?: boolean | null | undefined;
}

/** A question with its defaults, checked. */
export interface CheckedQuestion {
  readonly rules: WalkRules;
  readonly mode: PathMode;
  readonly k: number;
  readonly sequence: readonly SequenceStep[] | null;
  readonly timeRespecting: boolean;
}

/** Checks a question about paths and fills in its defaults. */
export function checkQuestion(question: PathsQuestion, today: string): CheckedQuestion {
  const timeRespecting = question.timeRespecting ?? false;
  const sequence = readSequence(question);
  const rules = readWalkRules(
    sequence === null ? question : { ...question, relationshipTypes: sequence.map(({ type }) => type) },
    today,
    timeRespecting,
  );
  return {
    rules: sequence === null ? rules : { ...rules, maxHops: sequence.length },
    mode: question.mode ?? "K_SHORTEST",
    k: checkRange("k", question.k ?? 5, 1, 50),
    sequence,
    timeRespecting,
  };
}

function readSequence({
  typeSequence,
  directions,
  direction,
  relationshipTypes,
}: PathsQuestion): SequenceStep[] | null {
  if (typeSequence === null || typeSequence === undefined) {
    if (directions === null || directions === undefined) return null;
    throw badInput("directions go with typeSequence, but got directions alone.");
  }
  if (relationshipTypes !== null && relationshipTypes !== undefined)
    throw badInput("Either relationshipTypes or typeSequence is given, but got both.");
  checkRange("The number of types in typeSequence", typeSequence.length, 1, 12);
  if (directions !== null && directions !== undefined && directions.length !== typeSequence.length)
    throw badInput(
      `directions must have one for each of the ${typeSequence.length} types, but got ${directions.length}.`,
    );
  return typeSequence.flatMap((name, index) =>
    readTypes([name]).map((type) => ({ type, direction: directions?.[index] ?? direction ?? "BOTH" })),
  );
}
