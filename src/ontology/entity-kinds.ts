import { actors } from "./actors.js";
import { industry } from "./industry.js";
import { innovation } from "./innovation.js";
import { knowledge } from "./knowledge.js";
import { talent } from "./talent.js";
import type { EntityKindSpec } from "./entity-kind-spec.js";

/** The one table of what a node can be: label → id prefix, list field, properties, words. */
export const entityKinds = { ...actors, ...industry, ...talent, ...innovation, ...knowledge } as const satisfies Record<
  string,
  EntityKindSpec
>;

export type EntityLabel = keyof typeof entityKinds;

/** Every label, in the order of the table. */
export const entityLabels = Object.keys(entityKinds) as EntityLabel[];

/** Says whether a text is a label of the ontology. */
export const isEntityLabel = (label: string): label is EntityLabel => Object.hasOwn(entityKinds, label);

/** Gives the specification of a label in the general form. */
export const kindOf = (label: EntityLabel): EntityKindSpec => entityKinds[label];

/** The actors' labels: those that are also `Organization`. */
export const organizationLabels = entityLabels.filter((label) => kindOf(label).organization === true);

/** PascalCase label to the enum's SCREAMING_CASE name: `TechnicalCentre` gives `TECHNICAL_CENTRE`. */
export const kindName = (label: EntityLabel): string => label.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();

const labelsByPrefix = new Map(entityLabels.map((label) => [kindOf(label).prefix, label]));

/** The label that an id's prefix stands for, or undefined where the prefix is not in the table. */
export const labelOfId = (id: string): EntityLabel | undefined =>
  id.includes(":") ? labelsByPrefix.get(id.slice(0, id.indexOf(":"))) : undefined;

const labelSet = new Set<string>(entityLabels);

/** The specific label among a node's labels. */
export const labelAmong = (labels: readonly string[]): EntityLabel | undefined =>
  labels.find((label): label is EntityLabel => labelSet.has(label));
