import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import type { Evidence, PathStep } from "../../evidence/evidence.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import { FillLink, FillSet, type MinimalFillSets } from "./minimal-fill-sets.types.js";

const shown = { suppliers: 5, requirements: 20 } as const;
const nowhere = { regionId: null, makerIds: [], absenceProven: false } as const;

/** Gives the first fill sets in their order. */
export function listFillSets(answer: MinimalFillSets, first: number): FillSet[] {
  return answer.sets.slice(0, first).map((ids) => {
    const links = ids.map((id) => describeLink(answer, id));
    const unknownCount = links.filter(({ absenceProven }) => !absenceProven).length;
    return Object.assign(new FillSet(), { size: links.length, links, unknownCount, answer });
  });
}

function describeLink({ facts, nearestOf }: MinimalFillSets, linkId: string): FillLink {
  const nearest = nearestOf.get(linkId) ?? nowhere;
  const diagnosed = facts.diagnosis.links.find(({ id }) => id === linkId);
  return Object.assign(new FillLink(), {
    linkId,
    class: diagnosed?.class ?? "OUTSIDE",
    absenceProven: nearest.absenceProven,
    nearestRegionId: nearest.regionId,
    nearestSupplierCount: nearest.makerIds.length,
    nearest,
    facts,
  });
}

/** Gives the nearest makers of a link, those first for whom it is the largest part of their business. */
export const loadNearest = ({ nearest, facts }: FillLink): Promise<Entity[]> =>
  loadEntities(facts.context, nearest.makerIds.slice(0, shown.suppliers), facts.question.asOf);

/** Reads what a link to fill rests on: what needs it, and the ways from the nearest makers to it. */
export function answerFillEvidence({ linkId, nearest, facts }: FillLink): Promise<Evidence> {
  const { template, supply, context, question } = facts;
  const required = template.requirements.filter(({ to }) => to === linkId).slice(0, shown.requirements);
  const realizations = supply.realizations.get(linkId) ?? [];
  const nearby = new Set(nearest.makerIds.slice(0, shown.suppliers));
  const paths = (supply.makers.get(linkId) ?? [])
    .filter(({ id }) => nearby.has(id))
    .flatMap(({ id, relationshipIds }) => wayOf(id, relationshipIds, linkId, realizations));
  const edges = paths.flatMap(({ steps }) => steps.flatMap(({ relationshipId }) => relationshipId ?? []));
  const claimId = facts.reference.claimIds.get(linkId);
  const ids = {
    nodeIds: [linkId],
    relationshipIds: [...required.map(({ relationshipId }) => relationshipId), ...edges],
    paths,
    claimIds: claimId === undefined ? [] : [claimId],
  };
  return readEvidence(context, ids, question.asOf);
}

/** From a maker over its product to the link; of several products the first that belongs to the link. */
function wayOf(makerId: string, made: readonly string[], linkId: string, realizations: readonly string[]) {
  const ways = made.map((edge) => {
    const productId = edge.split("|")[2] ?? "";
    return { edge, productId, attached: realizations.find((each) => each.split("|")[1] === productId) };
  });
  const way = ways.find(({ attached, productId }) => attached !== undefined || productId === linkId) ?? ways[0];
  if (way === undefined) return [];
  const steps: PathStep[] = [
    { nodeId: makerId, relationshipId: null, forward: true },
    { nodeId: way.productId, relationshipId: way.edge, forward: true },
  ];
  if (way.attached !== undefined) steps.push({ nodeId: linkId, relationshipId: way.attached, forward: true });
  return [{ steps, score: null }];
}
