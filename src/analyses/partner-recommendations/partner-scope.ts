import type { EntityLabel } from "../../ontology/entity-kinds.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import type { PartnerWish } from "./partner-graph.scoring.js";

/** Types that a walk goes along: need and solution, who works with whom, who makes what, of what it is made. */
const walked: readonly RelationshipType[] = [
  ...(["RAISED_BY", "ADDRESSES", "YIELDS", "HOLDS", "PARTICIPATES_IN", "BROKERED_BY"] as const),
  ...([
    "COOPERATES_WITH",
    "CO_BUILDS",
    "MEMBER_OF",
    "LEADS",
    "AFFILIATED_TO",
    "COVERS",
    "WORKS_AT",
    "ADVISES",
  ] as const),
  ...(["PRODUCES", "SUPPLIES", "UPSTREAM_OF", "SUBCLASS_OF", "REALIZES", "REQUIRES", "NEEDS"] as const),
];

/**
 * Kinds that a walk goes through. Left out: regions, industries, chains, policies, administrations, events, residential communities
 * and stations join whatever is near them, related or not; documents, claims and codes say where something is stated.
 */
const through: readonly EntityLabel[] = [
  ...(["TechnicalProblem", "Project", "Achievement", "Technology", "Product", "ChainLink"] as const),
  ...(["Enterprise", "ResearchInstitute", "University", "TechnicalCentre", "Institution"] as const),
  ...(["PartyOrganization", "IndustrialCommunity", "Person", "TalentProgramme"] as const),
];

/** What the walk goes along and through for a wish; schools are reached by what they teach only where training is wanted. */
export const scopeOf = (
  wish: PartnerWish,
): { readonly relationshipTypes: readonly RelationshipType[]; readonly kinds: readonly EntityLabel[] } =>
  wish === "TRAINING"
    ? { relationshipTypes: [...walked, "OFFERS", "TRAINS_FOR"], kinds: [...through, "Programme", "Occupation"] }
    : { relationshipTypes: walked, kinds: through };

/** What partners can be sought for. */
export const subjectLabels: readonly EntityLabel[] = [
  ...(["TechnicalProblem", "Product", "Technology", "ChainLink", "Enterprise"] as const),
];

/** On how much of which types of edge a wish's answer rests. */
export const restsOn: Readonly<Record<PartnerWish, readonly RelationshipType[]>> = {
  RESEARCH: ["ADDRESSES", "HOLDS", "PARTICIPATES_IN"],
  SUPPLY: ["PRODUCES"],
  TRAINING: ["OFFERS"],
};
