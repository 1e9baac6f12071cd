import {
  type ChainDiagnosisInput,
  defaultThresholds,
  type Essentiality,
  type LinkInput,
  type RequirementInput,
} from "../../../src/methods/chain-classes/classes-input.scoring.js";
import type {
  ChainDiagnosis,
  LinkClass,
  LinkDiagnosis,
} from "../../../src/methods/chain-classes/classes-output.scoring.js";

/** A link that nobody makes, under sufficient coverage, of which the reference has 100 makers. */
export const link = (id: string, known: Partial<LinkInput> = {}): LinkInput => ({
  id,
  stage: null,
  makers: [],
  suspects: [],
  referenceMakers: 100,
  coverage: 0.8,
  density: null,
  ...known,
});

/** So many makers with unknown output. */
export const makers = (count: number, prefix = "firm") =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${index}`, amount: null }));

/** `from` requires each of `to`. */
export const requires = (
  from: string,
  to: readonly string[],
  essentiality: Essentiality | null = 2,
  group: string | null = null,
): RequirementInput[] => to.map((each) => ({ from, to: each, essentiality, group }));

/** An input with the default thresholds; the region holds a tenth of the reference's enterprises. */
export const diagnosisOf = (
  links: readonly LinkInput[],
  requirements: readonly RequirementInput[],
  roots: readonly string[],
  known: Partial<ChainDiagnosisInput> = {},
): ChainDiagnosisInput => ({
  targetKind: "CHAIN",
  roots,
  links,
  requirements,
  population: "LISTED",
  regionEnterprises: 100,
  referenceEnterprises: 1000,
  thresholds: defaultThresholds,
  blockedListLimit: 200,
  ...known,
});

/** Finds one link in a diagnosis. */
export function linkOf(diagnosis: ChainDiagnosis, id: string): LinkDiagnosis {
  const found = diagnosis.links.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no link ${id}`);
  return found;
}

/** The class of each link by its id. */
export const classesOf = (diagnosis: ChainDiagnosis): Record<string, LinkClass> =>
  Object.fromEntries(diagnosis.links.map((each) => [each.id, each.class]));

/** The ids of the links of one class. */
export const idsOfClass = (diagnosis: ChainDiagnosis, wanted: LinkClass): string[] =>
  diagnosis.links.filter((each) => each.class === wanted).map((each) => each.id);
