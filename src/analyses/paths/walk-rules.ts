import { badInput } from "../../errors.js";
import { type EntityLabel, entityLabels, kindName } from "../../ontology/entity-kinds.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import {
  isRelationshipType,
  relationshipOf,
  type RelationshipType,
  relationshipTypeNames,
} from "../../ontology/relationship-types.js";

/** What every question about ways through the graph may say; whatever is absent has its default. */
export interface WalkQuestion {
  readonly maxHops?: number | null | undefined;
  readonly relationshipTypes?: readonly string[] | null | undefined;
  readonly direction?: Direction | null | undefined;
  readonly allowKinds?: readonly string[] | null | undefined;
  readonly avoidKinds?: readonly string[] | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly maxFrontier?: number | null | undefined;
}

/** What may be walked, checked and complete. */
export interface WalkRules {
  readonly types: readonly RelationshipType[];
  readonly direction: Direction;
  /** Kinds that no path goes through; they may be its ends. */
  readonly avoid: readonly EntityLabel[];
  /** Whether `avoid` is the default list. */
  readonly avoidsHubs: boolean;
  readonly asOf: string;
  readonly minConfidence: number;
  readonly maxHops: number;
  /** A level with more nodes is not gone on from. */
  readonly maxFrontier: number;
  /** A level with more edges is cut. */
  readonly maxEdges: number;
  /** Types whose edges count after their end too. */
  readonly lasting: readonly RelationshipType[];
}

/** Kinds that join everything with everything. */
export const hubKinds: readonly EntityLabel[] = [
  "Region",
  "Industry",
  "Chain",
  "DataSet",
  "Document",
  "Claim",
  "Code",
  "Coverage",
  "Decision",
];

/** Types that say where something is stated, not how things are linked. */
const provenanceTypes = new Set<RelationshipType>(["ABOUT", "STATED_IN", "HAS_CODE"]);

/** Types that have no direction of their own. */
export const undirectedTypes = relationshipTypeNames.filter((type) => relationshipOf(type).undirected === true);

const deeds = relationshipTypeNames.filter((type) => relationshipOf(type).deed === true);
const labelsByKind = new Map(entityLabels.map((label) => [kindName(label), label]));

/** Says whether an entity may only be the end of a path. */
export const isHub = (
  { avoid }: Pick<WalkRules, "avoid">,
  { label, accounting }: { readonly label: EntityLabel; readonly accounting: boolean },
): boolean => accounting || avoid.includes(label);

/** Refuses a number outside its bounds, or one that is not whole. */
export function checkRange(name: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw badInput(`${name} must be from ${least} to ${most}, but got ${value}.`, { [name]: value });
  return value;
}

/** Checks a question and fills in the defaults; with `anyTime`, edges that have ended by the date count too. */
export function readWalkRules(question: WalkQuestion, today: string, anyTime = false): WalkRules {
  const types = readTypes(question.relationshipTypes);
  const { allowKinds, avoidKinds } = question;
  const minConfidence = question.minConfidence ?? 0;
  if (!(minConfidence >= 0 && minConfidence <= 1))
    throw badInput(`minConfidence must be from 0 to 1, but got ${minConfidence}.`, { minConfidence });
  return {
    types,
    direction: question.direction ?? "BOTH",
    avoid: readAvoided(allowKinds ?? null, avoidKinds ?? null),
    avoidsHubs: (avoidKinds ?? null) === null,
    asOf: question.asOf ?? today,
    minConfidence,
    maxHops: checkRange("hops", question.maxHops ?? 6, 1, 12),
    maxFrontier: checkRange("maxFrontier", question.maxFrontier ?? 20_000, 1, 50_000),
    maxEdges: 250_000,
    lasting: anyTime ? types : deeds,
  };
}

/** The types to walk: those asked for, else all but the ones that only say where something is stated. */
export function readTypes(asked: readonly string[] | null | undefined): RelationshipType[] {
  if (asked === null || asked === undefined) return relationshipTypeNames.filter((type) => !provenanceTypes.has(type));
  if (asked.length === 0) throw badInput("relationshipTypes must name at least one type, but got none.");
  return [...new Set(asked)].map((type) => {
    if (isRelationshipType(type)) return type;
    throw badInput(`relationshipTypes takes types of the ontology, but got ${type}.`);
  });
}

function readAvoided(allow: readonly string[] | null, avoid: readonly string[] | null): EntityLabel[] {
  const allowed = allow === null ? null : new Set(allow.map(readKind));
  const refused = new Set(
    avoid === null ? hubKinds.filter((label) => allowed?.has(label) !== true) : avoid.map(readKind),
  );
  const both = [...(allowed ?? [])].filter((label) => refused.has(label)).map(kindName);
  if (both.length > 0) throw badInput(`A kind is either allowed or avoided, but both name ${both.join(", ")}.`);
  return entityLabels.filter((label) => refused.has(label) || allowed?.has(label) === false);
}

function readKind(kind: string): EntityLabel {
  const label = labelsByKind.get(kind);
  if (label === undefined) throw badInput(`Kinds are those of the ontology, but got ${kind}.`);
  return label;
}
