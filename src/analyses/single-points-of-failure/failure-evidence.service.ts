import type { TemplateRequirement } from "../../chain/template.service.js";
import type { EvidenceIds } from "../../evidence/read-evidence.js";
import type { PathStep } from "../../evidence/evidence.types.js";
import type { ChainComponent } from "./chain-components.service.js";
import type { SinglePointsOfFailure } from "./single-points-of-failure.types.js";

const shown = { perLink: 3, relationships: 60 } as const;

/**
 * Names what a failure rests on: the edges by which the components hold up the links that fall, how the products belong to the
 * links, which link needs which; and, where the target falls, the way by which the loss reaches it.
 */
export function failureEvidence(
  answer: SinglePointsOfFailure,
  componentIds: readonly string[],
  fallenIds: readonly string[],
): EvidenceIds {
  const { facts, components } = answer;
  const fallen = new Set(fallenIds);
  const failed = components.list.filter(({ id }) => componentIds.includes(id));
  const held = failed.flatMap(({ links }) => fallenIds.flatMap((id) => (links.get(id) ?? []).slice(0, shown.perLink)));
  const products = new Set(held.map((id) => id.split("|")[2]));
  const attached = fallenIds.flatMap((id) =>
    (facts.supply.realizations.get(id) ?? []).filter((edge) => products.has(edge.split("|")[1])),
  );
  const needs = facts.template.requirements.filter(({ from, to }) => fallen.has(from) && fallen.has(to));
  const relationshipIds = [...held, ...attached, ...needs.map(({ relationshipId }) => relationshipId)];
  return {
    nodeIds: [...componentIds, ...fallenIds],
    relationshipIds: relationshipIds.slice(0, shown.relationships),
    paths: failed.flatMap((component) => pathOf(answer, component, fallenIds)),
  };
}

/** The way from what a component alone holds up to the target: from link to link, against the requirements. */
function pathOf(answer: SinglePointsOfFailure, component: ChainComponent, fallenIds: readonly string[]) {
  const { template, supply } = answer.facts;
  const root = fallenIds.find((id) => template.roots.includes(id));
  if (root === undefined) return [];
  const placeOf = new Map(fallenIds.map((id, at) => [id, at]));
  const steps: PathStep[] = [];
  let at: string | undefined = root;
  while (at !== undefined && !component.links.has(at)) {
    const cause = causeOf(template.requirements, at, placeOf);
    steps.unshift({ nodeId: at, relationshipId: cause?.relationshipId ?? null, forward: false });
    at = cause?.to;
  }
  if (at === undefined) return [];
  return [{ steps: [...startOf(component, at, supply.realizations.get(at) ?? []), ...steps], score: null }];
}

/** The requirement by which a link fell: of those that it needs and that fell before it, the first. */
function causeOf(
  requirements: readonly TemplateRequirement[],
  linkId: string,
  placeOf: ReadonlyMap<string, number>,
): TemplateRequirement | undefined {
  const place = placeOf.get(linkId) ?? 0;
  const placeOfCause = ({ to }: TemplateRequirement) => placeOf.get(to) ?? place;
  const causes = requirements.filter((each) => each.from === linkId && placeOfCause(each) < place);
  return causes.sort((a, b) => placeOfCause(a) - placeOfCause(b))[0];
}

/** From the component over its product to the link; from the link where the component makes nothing itself. */
function startOf({ id, links }: ChainComponent, linkId: string, realizations: readonly string[]): PathStep[] {
  const made = (links.get(linkId) ?? []).find((edge) => edge.startsWith("rel:PRODUCES|"));
  const [, makerId, productId] = made?.split("|") ?? [];
  const attached = realizations.find((edge) => edge.split("|")[1] === productId);
  if (made === undefined || makerId !== id || productId === undefined)
    return [{ nodeId: linkId, relationshipId: null, forward: true }];
  const start = [
    { nodeId: id, relationshipId: null, forward: true },
    { nodeId: productId, relationshipId: made, forward: true },
  ];
  if (productId === linkId) return start;
  if (attached === undefined) return [{ nodeId: linkId, relationshipId: null, forward: true }];
  return [...start, { nodeId: linkId, relationshipId: attached, forward: true }];
}
