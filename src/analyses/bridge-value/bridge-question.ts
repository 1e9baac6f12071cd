import { badInput } from "../../errors.js";
import { checkFirst, checkIds, checkShare } from "../../graphql/page-args.js";
import { type EntityLabel, entityLabels, kindName } from "../../ontology/entity-kinds.js";
import {
  isRelationshipType,
  labelsOf,
  relationshipOf,
  type RelationshipType,
  relationshipTypeNames,
} from "../../ontology/relationship-types.js";

/** What `bridgeValue` is asked with; whatever is absent has its default. */
export interface BridgeArguments {
  readonly relationshipTypes?: readonly string[] | null | undefined;
  readonly nodeIds?: readonly string[] | null | undefined;
  readonly regionId?: string | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly networkTypes?: readonly string[] | null | undefined;
  readonly instituteKinds?: readonly string[] | null | undefined;
  readonly seed?: number | null | undefined;
  readonly draws?: number | null | undefined;
  readonly first?: number | null | undefined;
}

/** A question that was checked and is complete. */
export interface BridgeQuestion {
  /** The types that are taken away; empty where nodes are. */
  readonly relationshipTypes: readonly RelationshipType[];
  readonly nodeIds: readonly string[];
  readonly regionId: string | null;
  readonly asOf: string;
  /** The day to read entities at; null is today. */
  readonly day: string | null;
  readonly minConfidence: number;
  /** The types that make up the network, those taken away among them. */
  readonly networkTypes: readonly RelationshipType[];
  readonly instituteKinds: readonly EntityLabel[];
  readonly seed: number;
  readonly draws: number;
  readonly first: number;
}

/** How far apart an enterprise and an institute may be, by the method's definition. */
export const pairSteps = 3;

/** Kinds that join everything with everything, or only say where something is stated: with them nothing is ever lost. */
export const kindsLeftOut: readonly EntityLabel[] = [
  ...(["Region", "Industry", "Document", "Claim"] as const),
  ...(["Code", "DataSet", "Coverage", "Decision"] as const),
];

/** The kinds that take part. */
export const kindsTakingPart: readonly EntityLabel[] = entityLabels.filter((label) => !kindsLeftOut.includes(label));

const takesPart = (label: EntityLabel): boolean => !kindsLeftOut.includes(label);
const joinsNetwork = (type: RelationshipType): boolean =>
  [relationshipOf(type).from, relationshipOf(type).to].every((names) => names.flatMap(labelsOf).some(takesPart));

/** The types whose relationships join two nodes that take part. */
const joiningTypes = relationshipTypeNames.filter(joinsNetwork);
const labelsByKind = new Map(kindsTakingPart.map((label) => [kindName(label), label]));

/** Checks the arguments and fills in the defaults. */
export function readBridgeQuestion(given: BridgeArguments, today: string): BridgeQuestion {
  const relationshipTypes = readTypes(given.relationshipTypes ?? [], "relationshipTypes");
  const nodeIds = checkIds(given.nodeIds ?? [], 100, "nodeIds");
  if (relationshipTypes.length === 0 && nodeIds.length === 0)
    throw badInput(
      "bridgeValue takes relationshipTypes or nodeIds, or both for those edges of these nodes, but got none.",
    );
  const networkTypes = given.networkTypes == null ? joiningTypes : readTypes(given.networkTypes, "networkTypes");
  return {
    relationshipTypes,
    nodeIds: [...new Set(nodeIds)].sort(),
    regionId: given.regionId ?? null,
    asOf: given.asOf ?? today,
    day: given.asOf ?? null,
    minConfidence: checkShare(given.minConfidence ?? 0, "minConfidence"),
    networkTypes: [...new Set([...networkTypes, ...relationshipTypes])].sort(),
    instituteKinds: readKinds(given.instituteKinds ?? [kindName("ResearchInstitute")]),
    seed: checkSeed(given.seed ?? 1),
    draws: checkFirst(given.draws ?? 10, 100, "draws"),
    first: checkFirst(given.first ?? 10, 50),
  };
}

function readTypes(asked: readonly string[], name: string): RelationshipType[] {
  return [...new Set(asked)].sort().map((type) => {
    if (isRelationshipType(type) && joinsNetwork(type)) return type;
    throw badInput(`${name} takes types that join nodes of the network, but got ${type}.`, { [name]: [type] });
  });
}

function readKinds(asked: readonly string[]): EntityLabel[] {
  if (asked.length === 0) throw badInput("instituteKinds must name at least one kind, but got none.");
  return [...new Set(asked)].sort().map((kind) => {
    const label = labelsByKind.get(kind);
    if (label !== undefined && label !== "Enterprise") return label;
    throw badInput(`instituteKinds takes kinds of the network other than ENTERPRISE, but got ${kind}.`);
  });
}

function checkSeed(seed: number): number {
  if (!Number.isSafeInteger(seed)) throw badInput(`seed must be a whole number, but got ${seed}.`);
  return seed;
}
