import { type EntityLabel, entityLabels, kindName, kindOf } from "../../ontology/entity-kinds.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import { relationshipOf, type RelationshipType, relationshipTypeNames } from "../../ontology/relationship-types.js";
import { reverseDirection } from "../../methods/compact-graph/compact-graph.js";
import type { MetapathStep } from "../../methods/metapaths/metaedges.js";
import type { ScoredMetapath } from "./why-connected.types.js";

/** A step of a metapath in the ontology's words. */
export interface NamedStep {
  readonly type: RelationshipType;
  readonly direction: Direction;
  readonly label: EntityLabel;
}

/** A metapath between two terminals, by their places among the ends, with its scores so far. */
export interface MetapathRow {
  readonly source: number;
  readonly target: number;
  readonly startLabel: EntityLabel;
  readonly steps: readonly NamedStep[];
  readonly pathCount: number;
  readonly dwpc: number;
}

/** Puts the steps of a compact graph's metapath in the ontology's words; null where a kind is not of the ontology. */
export function nameSteps(steps: readonly MetapathStep[]): NamedStep[] | null {
  const named = steps.flatMap(({ edgeType, direction, nodeKind }) => {
    const [type, label] = [relationshipTypeNames[edgeType], entityLabels[nodeKind]];
    return type === undefined || label === undefined ? [] : [{ type, direction, label }];
  });
  return named.length === steps.length ? named : null;
}

/** One text for equal metapaths of whatever ends. */
export const metapathKey = ({ startLabel, steps }: Pick<MetapathRow, "startLabel" | "steps">): string =>
  [startLabel, ...steps.map(({ type, direction, label }) => `${type} ${direction} ${label}`)].join(" ");

/** Gives the first half of a metapath of even length that reads the same backwards, or null. */
export function symmetricHalf({ startLabel, steps }: Pick<MetapathRow, "startLabel" | "steps">): NamedStep[] | null {
  if (steps.length % 2 !== 0) return null;
  const labels = [startLabel, ...steps.map(({ label }) => label)];
  const isSame = steps.every(({ type, direction }, index) => {
    const mirrored = steps[steps.length - 1 - index];
    return mirrored?.type === type && mirrored.direction === reverseDirection(direction);
  });
  const isPalindrome = labels.every((label, index) => label === labels[labels.length - 1 - index]);
  return isSame && isPalindrome ? steps.slice(0, steps.length / 2) : null;
}

/** Orders rows by DWPC, highest first, then by length, ends and words. */
export const compareRows = (a: MetapathRow, b: MetapathRow): number =>
  b.dwpc - a.dwpc ||
  a.steps.length - b.steps.length ||
  a.source - b.source ||
  a.target - b.target ||
  (metapathKey(a) < metapathKey(b) ? -1 : 1);

/** Says a metapath as a person would: 企业 –生产→ 产品 ←生产– 企业. */
export function metapathText({ startKind, steps }: ScoredMetapath, lang: "ZH" | "EN"): string {
  const word = (kind: string): string => {
    const label = entityLabels.find((name) => kindName(name) === kind);
    if (label === undefined) return kind;
    // A kind's Chinese words are several names for one thing; a path needs one.
    return lang === "EN" ? kindOf(label).en : (kindOf(label).zh.split("、")[0] ?? kind);
  };
  const arrows = { OUT: ["–", "→"], IN: ["←", "–"], BOTH: ["–", "–"] } as const;
  const parts = steps.map(({ relationshipType, direction, entityKind }) => {
    const [before, after] = arrows[direction];
    return ` ${before}${relationshipOf(relationshipType)[lang === "EN" ? "en" : "zh"]}${after} ${word(entityKind)}`;
  });
  return word(startKind) + parts.join("");
}
