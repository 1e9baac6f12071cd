import type { ConcentrationUnknown } from "../concentration/concentration.scoring.js";
import type { LocationQuotient, LocationQuotientUnknown } from "../location-quotient/location-quotient.scoring.js";
import type { Essentiality, Population } from "./classes-input.scoring.js";

/** The classes in the order of the table: a link has the first that fits. */
export const linkClasses = [
  "GAP",
  "UNKNOWN",
  "ALTERNATIVE",
  "FRAGILE",
  "WEAK",
  "STRONG",
  "PRESENT",
  "EXTENSION",
  "OUTSIDE",
] as const;

export type LinkClass = (typeof linkClasses)[number];

/** What each reason carries; the sentences are made elsewhere. */
export interface ReasonParams {
  NO_LOCAL_MAKER: { population: Population };
  COVERAGE_SUFFICIENT: { coverage: number; threshold: number };
  COVERAGE_TOO_LOW: { coverage: number; threshold: number };
  COVERAGE_UNDECLARED: { threshold: number };
  POSSIBLE_MAKERS: { enterpriseIds: readonly string[] };
  GROUP_WITHOUT_MAKER: { groupId: string; linkIds: readonly string[] };
  /** Another member of the group has makers. */
  ALTERNATIVE_SUPPLIED: { groupId: string; linkIds: readonly string[] };
  /** Only links that are alternatives themselves, or on some routes only, require it. */
  NEEDED_BY_ALTERNATIVES: { linkIds: readonly string[] };
  /** Every alternative that is made here lacks something; this is a thing that one of them lacks. */
  OPEN_CHOICE: { groupId: string };
  FEW_MAKERS: { makers: number; threshold: number };
  CONCENTRATED: { hhi: number; threshold: number };
  LQ_BELOW: { lq: number; threshold: number };
  LQ_CERTAINLY_REACHED: { low: number; threshold: number };
  LQ_INTERVAL_CONTAINS_THRESHOLD: { low: number; high: number; threshold: number };
  LQ_NOT_JUDGED: { because: LocationQuotientUnknown };
  NEAR_STRENGTH: { linkId: string; steps: number };
  /** It would be an EXTENSION if the coverage sufficed. */
  EXTENSION_NOT_PROVEN: { coverage: number | null; threshold: number };
  NOT_REQUIRED: Readonly<Record<string, never>>;
}

export type Reason = { [Code in keyof ReasonParams]: { code: Code; params: ReasonParams[Code] } }[keyof ReasonParams];

/** The links that can no longer be supplied when this one is not, itself left out. */
export interface Blocked {
  readonly count: number;
  /** At most `blockedListLimit` ids, sorted. */
  readonly ids: readonly string[];
}

/** One link's diagnosis. */
export interface LinkDiagnosis {
  readonly id: string;
  readonly class: LinkClass;
  readonly reasons: readonly Reason[];
  /** n ∈ Req(t). */
  readonly required: boolean;
  /** Fits EXTENSION's conditions although it is required: the flag beside the class. */
  readonly extension: boolean;
  /** Judged under too little coverage, so that more knowledge may change the class. */
  readonly provisional: boolean;
  readonly essentialityUnstated: boolean;
  /** Missing, but needed only if one of several unsupplied alternatives is chosen. */
  readonly conditional: boolean;
  /** The largest among the links of Req(t) that require it; null where none does. */
  readonly essentiality: Essentiality | null;
  readonly coverage: number | null;
  readonly makerCount: number;
  readonly shares: readonly { readonly enterpriseId: string; readonly share: number | null }[];
  readonly hhi: { readonly value: number | null; readonly unknownBecause: ConcentrationUnknown | null };
  readonly effectiveNumber: number | null;
  readonly lq: LocationQuotient;
  /** Longest path to the target in the condensation; null where no path leads there. */
  readonly tier: number | null;
  readonly blocked: Blocked;
  /** The groups without any supplied member to which it belongs, each of which is one gap. */
  readonly gapGroupIds: readonly string[];
}

/** One thing to fill: a link, or a group of which one member is enough. The parts of its order are given, no product. */
export interface Gap {
  readonly linkIds: readonly string[];
  readonly groupIds: readonly string[];
  /** The target itself counts as 2. */
  readonly essentiality: Essentiality;
  /** Share of Req(t) that it alone blocks with all other gaps filled, itself left out; 0 to 1. */
  readonly blockedShare: number;
  /** The largest among its links; null where none is known. */
  readonly density: number | null;
  readonly conditional: boolean;
}

/** A group with supplied members of which each lacks something: filling any one of them is enough. */
export interface OpenChoice {
  readonly groupId: string;
  readonly from: string;
  readonly suppliedLinkIds: readonly string[];
  readonly missingLinkIds: readonly string[];
  readonly status: "MISSING" | "UNKNOWN";
}

/** How much of what the target requires is made here; the shares are null without requirements. */
export interface Completeness {
  readonly requirements: number;
  readonly supplied: number;
  readonly unknown: number;
  /** CC = supplied / requirements. */
  readonly share: number | null;
  readonly unknownShare: number | null;
}

/** What was odd in the template. */
export interface DiagnosisWarning {
  readonly code: "EMPTY_CLOSURE" | "DANGLING_REQUIREMENT" | "SELF_REQUIREMENT";
  readonly linkIds: readonly string[];
}

/** The whole diagnosis; links are sorted by id, gaps by their priority. */
export interface ChainDiagnosis {
  readonly links: readonly LinkDiagnosis[];
  readonly counts: Readonly<Record<LinkClass, number>>;
  readonly gaps: readonly Gap[];
  readonly openChoices: readonly OpenChoice[];
  readonly completeness: Completeness;
  readonly warnings: readonly DiagnosisWarning[];
}
