import { badInput } from "../../errors.js";
import type { DiagnosisWarning } from "./classes-output.scoring.js";
import type { Essentiality, RequirementInput } from "./classes-input.scoring.js";

/** What one link needs: a single link, or one of several alternatives. */
export interface Need {
  readonly from: number;
  /** Sorted, each once. */
  readonly members: readonly number[];
  /** The largest of its edges. */
  readonly essentiality: 1 | 2;
  /** Null where there is nothing to choose. */
  readonly groupId: string | null;
}

/** The requirements as numbers: links are numbered in the order of their ids, so that the order of the input is forgotten. */
export interface RequirementGraph {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The needs of each link with essentiality 1 or 2. */
  readonly needsOf: readonly (readonly Need[])[];
  /** Every stated edge between two links of the graph, essentiality 0 included. */
  readonly edges: readonly { readonly from: number; readonly to: number }[];
  /** 1 where some edge that leads to the link states no essentiality. */
  readonly unstated: Uint8Array;
  readonly warnings: readonly DiagnosisWarning[];
}

/** Compares texts by code units, which no locale changes. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const effective = (essentiality: Essentiality | null): Essentiality => essentiality ?? 1;

/**
 * Gives the graph of needs. An edge to or from a link that is not given, and a link's requirement of itself, are left out
 * with a warning (the first can't be judged, the second says nothing). Essentiality 0 makes no need, only a supply step.
 */
export function buildRequirementGraph(
  linkIds: readonly string[],
  requirements: readonly RequirementInput[],
): RequirementGraph {
  const ids = [...linkIds].sort(compareTexts);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  if (indexOf.size !== ids.length) {
    const ofTwo = ids.filter((id, index) => id === ids[index + 1]);
    throw badInput(`Each link must be given once, but got ${ofTwo.join(", ")} more than once.`, { ids: ofTwo });
  }
  const dangling = new Set<string>();
  const selfish = new Set<string>();
  const kept = requirements.filter(({ from, to }) => {
    const absent = [from, to].filter((id) => !indexOf.has(id));
    for (const id of absent) dangling.add(id);
    if (absent.length === 0 && from === to) selfish.add(from);
    return absent.length === 0 && from !== to;
  });
  const edges = kept.map(({ from, to }) => ({ from: indexOf.get(from) ?? 0, to: indexOf.get(to) ?? 0 }));
  const unstated = new Uint8Array(ids.length);
  kept.forEach(({ essentiality }, edge) => {
    if (essentiality === null) unstated[edges[edge]?.to ?? 0] = 1;
  });
  const warnings = [warning("DANGLING_REQUIREMENT", dangling), warning("SELF_REQUIREMENT", selfish)].flat();
  return { ids, indexOf, needsOf: gatherNeeds(ids, indexOf, kept), edges, unstated, warnings };
}

const warning = (code: DiagnosisWarning["code"], ids: ReadonlySet<string>): DiagnosisWarning[] =>
  ids.size === 0 ? [] : [{ code, linkIds: [...ids].sort(compareTexts) }];

interface Draft {
  readonly from: number;
  readonly group: string | null;
  readonly members: Set<number>;
  essentiality: 1 | 2;
}

function gatherNeeds(
  ids: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  requirements: readonly RequirementInput[],
): Need[][] {
  const drafts = new Map<string, Draft>();
  for (const requirement of requirements) {
    const weight = effective(requirement.essentiality);
    if (weight === 0) continue;
    const from = indexOf.get(requirement.from) ?? 0;
    const to = indexOf.get(requirement.to) ?? 0;
    const group = requirement.group === "" ? null : requirement.group;
    const key = group === null ? `${from}>${to}` : `${from}#${group}`;
    const draft: Draft = drafts.get(key) ?? { from, group, members: new Set(), essentiality: weight };
    draft.members.add(to);
    if (weight === 2) draft.essentiality = 2;
    drafts.set(key, draft);
  }
  const needsOf: Need[][] = ids.map(() => []);
  for (const { from, group, members, essentiality } of drafts.values()) {
    const groupId = members.size > 1 ? `${ids[from] ?? ""}#${group ?? ""}` : null;
    needsOf[from]?.push({ from, members: [...members].sort((a, b) => a - b), essentiality, groupId });
  }
  return needsOf.map((needs) => needs.sort(compareNeeds));
}

const compareNeeds = (a: Need, b: Need): number =>
  compareTexts(a.groupId ?? "", b.groupId ?? "") ||
  (a.members[0] ?? 0) - (b.members[0] ?? 0) ||
  a.essentiality - b.essentiality;
