import { type EntityLabel, entityLabels, kindName } from "../../ontology/entity-kinds.js";

const labelsByKind = new Map(entityLabels.map((label) => [kindName(label), label]));

/** What is known of statements and data sets rather than of the world; shown only when its kind is asked for. */
const behindTheScenes: ReadonlySet<EntityLabel> = new Set(["Claim", "Coverage", "Code", "DataSet", "Decision"]);

const shown = entityLabels.filter((label) => !behindTheScenes.has(label));

/** The labels of the API's kinds; all of them where none is named. */
export const labelsOfKinds = (kinds: readonly string[] | null): readonly EntityLabel[] =>
  isGiven(kinds) ? kinds.flatMap((kind) => labelsByKind.get(kind) ?? []) : entityLabels;

/** The labels of the API's kinds; where none is named, all that speak of the world and not of our knowledge of it. */
export const labelsShown = (kinds: readonly string[] | null): readonly EntityLabel[] =>
  isGiven(kinds) ? labelsOfKinds(kinds) : shown;

const isGiven = (kinds: readonly string[] | null): kinds is readonly string[] => kinds !== null && kinds.length > 0;
