import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { type NearestSupply, nearestSupply } from "../../methods/chain-classes/nearest-supply.scoring.js";
import { isInPopulation } from "../../snapshot/enterprise-index.js";

/** Where the nearest makers of a link are, and whether its absence here is proven. */
export interface NearestMakers extends NearestSupply {
  readonly absenceProven: boolean;
}

/** Gives the makers in the smallest region around that has any, for each link that nobody here is known to make. */
export function findNearestMakers(facts: DiagnosisFacts): Map<string, NearestMakers> {
  const { diagnosis, template } = facts;
  const missing = new Set(diagnosis.links.filter(({ makerCount }) => makerCount === 0).map(({ id }) => id));
  return new Map(
    template.links
      .filter(({ id }) => missing.has(id))
      .map(({ id }) => [id, { ...nearestOf(facts, id), absenceProven: isProven(facts, id) }]),
  );
}

function nearestOf({ supply, enterprises, regions, question }: DiagnosisFacts, linkId: string): NearestSupply {
  const placed = (supply.makers.get(linkId) ?? []).flatMap(({ id, revenueShare }) => {
    const facts = enterprises.get(id);
    if (facts === undefined || !isInPopulation(facts, question.population)) return [];
    return [{ id, revenueShare, regionIds: facts.regionIds.flatMap((region) => regions.around(region)) }];
  });
  return nearestSupply(placed, regions.around(question.regionId).slice(1));
}

/** As for a GAP: enough is known, and no member without known products belongs to an industry that contains makers. */
function isProven({ membership, question, supply, enterprises }: DiagnosisFacts, linkId: string): boolean {
  const { coverage, members } = membership;
  if (coverage === null || coverage < question.thresholds.coverage) return false;
  const makers = supply.makers.get(linkId) ?? [];
  const industries = new Set(makers.flatMap(({ id }) => enterprises.get(id)?.industryIds ?? []));
  return !members.some(
    ({ attachable, industryIds }) =>
      !attachable && (industryIds.length === 0 || industryIds.some((id) => industries.has(id))),
  );
}
