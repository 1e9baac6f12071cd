import { loadSupplyId } from "../../chain/supply-network/supply-id.loaders.js";
import { namedSupply } from "../../chain/supply-network/supply-network.service.js";
import { boundsOf } from "../../entities/relations/validity.js";
import type { Evidence, PathStep } from "../../evidence/evidence.types.js";
import { toMeasure } from "../../evidence/measure.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Context } from "../../graphql/context.js";
import { loadEnterpriseIndex } from "../../snapshot/enterprise-index.js";
import { loadRegionTree } from "../../snapshot/region-tree.js";
import { findLinks } from "./disruption-impact.queries.js";
import { channelOf, groupLosses, hitPath, hitsOf, lossOf, roundOf } from "./disruption-impact.scoring.js";
import type { DisruptionFacts } from "./disruption-facts.js";
import { EnterpriseLoss, FirstHit, GroupLoss } from "./disruption-impact.types.js";

/** Gives what the enterprises lose, those that lose most first. */
export function answerEnterprises(facts: DisruptionFacts, first: number): EnterpriseLoss[] {
  return [...(facts.disruption?.ranking.subarray(0, first) ?? [])].map((firm) => toLoss(facts, firm));
}

function toLoss(facts: DisruptionFacts, firm: number): EnterpriseLoss {
  const { disruption, supplies, weight } = facts;
  if (disruption === null) throw new Error("What was refused has no losses.");
  const loss = lossOf(disruption, firm);
  const round = roundOf(disruption, firm);
  const hits = hitsOf(disruption, firm);
  const firstHit = {
    channel: channelOf(disruption, firm),
    round,
    loss: hits.loss[firm] ?? 0,
    throughId: supplies.firmIds[hits.through[firm] ?? -1] ?? "",
  };
  return Object.assign(new EnterpriseLoss(), {
    enterpriseId: supplies.firmIds[firm] ?? "",
    shocked: round === 0,
    loss,
    downstreamLoss: disruption.downstreamLoss[firm] ?? 0,
    upstreamLoss: disruption.upstreamLoss[firm] ?? 0,
    weight: weight[firm] ?? 0,
    contribution: (weight[firm] ?? 0) * loss,
    firstHit: round === 0 ? null : Object.assign(new FirstHit(), firstHit),
    firm,
    facts,
  });
}

/** Gives the ways of first hits, from who is shocked to each of the given enterprises, with what they rest on. */
export async function answerHitPaths(
  context: Context,
  facts: DisruptionFacts,
  firms: readonly number[],
): Promise<Evidence> {
  const { supplies, question } = facts;
  const paths = await Promise.all(firms.map((firm) => hitSteps(context, facts, firm)));
  return readEvidence(
    context,
    {
      nodeIds: firms.map((firm) => supplies.firmIds[firm] ?? ""),
      relationshipIds: paths.flatMap(({ steps }) => steps.flatMap(({ relationshipId }) => relationshipId ?? [])),
      paths: paths.filter(({ steps }) => steps.length > 1),
    },
    question.asOf,
  );
}

async function hitSteps(context: Context, { disruption, supplies, question }: DisruptionFacts, firm: number) {
  if (disruption === null) return { steps: [] as PathStep[], score: null };
  const { firms, edges } = hitPath(disruption, firm);
  const ids = await Promise.all(edges.map((edge) => loadSupplyId(context, namedSupply(supplies, edge), question.asOf)));
  const forward = channelOf(disruption, firm) === "DOWNSTREAM";
  const steps = firms.map(
    (at, index): PathStep => ({
      nodeId: supplies.firmIds[at] ?? "",
      relationshipId: index === 0 ? null : (ids[index - 1] ?? null),
      forward,
    }),
  );
  return { steps, score: lossOf(disruption, firm) };
}

/** Gives what the makers of each link lose, the largest part of the total first. */
export async function answerLinkLosses(context: Context, facts: DisruptionFacts, first: number): Promise<GroupLoss[]> {
  const { supplies, question, version } = facts;
  const { asOf, minConfidence } = question;
  const groups = await context.snapshots.get(`supply links ${asOf} ${minConfidence}`, version, async () => {
    const productIds = [...new Set([...supplies.productsOf.values()].flatMap((products) => [...products]))].sort();
    const rows = await context.background.run(findLinks, {
      productIds,
      minConfidence,
      ...boundsOf("REALIZES", "CURRENT", asOf),
    });
    const linksOf = new Map(rows.map(({ productId, linkIds }) => [productId, linkIds]));
    return groupFirms(
      [...supplies.productsOf].map(([firm, products]) => [firm, [...products].flatMap((id) => linksOf.get(id) ?? [])]),
    );
  });
  return toGroups(facts, groups, first);
}

/** Gives what the enterprises of each region lose, a region containing its descendants; the largest part first. */
export async function answerRegionLosses(
  context: Context,
  facts: DisruptionFacts,
  level: string | null,
  first: number,
): Promise<GroupLoss[]> {
  const { supplies, question, version } = facts;
  const [regions, enterprises] = await Promise.all([
    loadRegionTree(context, version),
    loadEnterpriseIndex(context, version, question.asOf),
  ]);
  const wanted = level === null ? null : new Set(regions.atLevel(level));
  const placed = supplies.firmIds.map((id, firm): readonly [number, string[]] => {
    const around = (enterprises.get(id)?.regionIds ?? []).flatMap((region) => regions.around(region));
    return [firm, around.filter((region) => wanted === null || wanted.has(region))];
  });
  return toGroups(facts, groupFirms(placed), first);
}

function groupFirms(placed: readonly (readonly [number, readonly string[]])[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [firm, ids] of placed) for (const id of new Set(ids)) groups.set(id, [...(groups.get(id) ?? []), firm]);
  return groups;
}

function toGroups(facts: DisruptionFacts, groups: ReadonlyMap<string, readonly number[]>, first: number): GroupLoss[] {
  if (facts.disruption === null) return [];
  return groupLosses(facts.weight, facts.disruption, groups)
    .slice(0, first)
    .map(({ id, firmCount, loss, contribution }) =>
      Object.assign(new GroupLoss(), {
        id,
        enterpriseCount: firmCount,
        loss: toMeasure(loss === null ? { unknownBecause: "NO_WEIGHT" } : { value: loss }),
        contribution,
        facts,
      }),
    );
}
