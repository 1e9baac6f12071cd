import { findMakers, readLinkProducts, readLinks } from "../../chain/chain.queries.js";
import { findIndustryMembers } from "../../chain/supply-network/supply-network.queries.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { boundsOf } from "../../entities/relations/validity.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { loadEnterpriseIndex } from "../../snapshot/enterprise-index.js";
import { loadRegionTree } from "../../snapshot/region-tree.js";
import { loadKnown } from "../known-entities.js";
import type { DisruptionQuestion } from "./disruption.args.js";

/** What each shock means: the entity, and the enterprises that it stands for. */
export interface ShockedEntity {
  readonly entity: Entity;
  readonly remaining: number;
  readonly enterpriseIds: readonly string[];
}

/** Gives the enterprises that shocks stand for; refuses ids that do not exist, or that stand for no enterprises. */
export async function findShocked(
  context: Context,
  version: string,
  question: DisruptionQuestion,
): Promise<ShockedEntity[]> {
  const ids = question.shocks.map(({ id }) => id);
  const entities = await loadKnown(context, ids, "shocks", question.asOf);
  const byId = new Map(ids.map((id) => [id, entities.find((entity) => entity.id === id)]));
  return Promise.all(
    question.shocks.map(async ({ id, remaining }) => {
      const entity = byId.get(id) ?? entities[[...new Set(ids)].indexOf(id)];
      if (entity === undefined) throw badInput(`Every id of shocks must exist, but got ${id}.`, { ids: [id] });
      return { entity, remaining, enterpriseIds: await enterprisesOf(context, version, entity, question) };
    }),
  );
}

function enterprisesOf(
  context: Context,
  version: string,
  { id, label }: Entity,
  question: DisruptionQuestion,
): Promise<readonly string[]> | readonly string[] {
  switch (label) {
    case "Enterprise":
      return [id];
    case "Region":
      return inRegion(context, version, id, question.asOf);
    case "Industry":
      return inIndustry(context, id);
    case "Product":
      return makersOf(context, [id], question);
    case "ChainLink":
      return makersOfLinks(context, [id], question);
    case "Chain":
      return makersOfChain(context, id, question);
    default:
      throw badInput(
        `shocks takes enterprises, regions, chains, links, products and industries, but ${id} is of the kind ${label}.`,
        { ids: [id] },
      );
  }
}

async function inRegion(context: Context, version: string, id: string, asOf: string): Promise<string[]> {
  const [regions, enterprises] = await Promise.all([
    loadRegionTree(context, version),
    loadEnterpriseIndex(context, version, asOf),
  ]);
  const within = regions.within(id);
  return [...enterprises.values()]
    .filter(({ regionIds }) => regionIds.some((region) => within.has(region)))
    .map((enterprise) => enterprise.id);
}

async function inIndustry(context: Context, id: string): Promise<string[]> {
  const rows = await context.runner.run(findIndustryMembers, { industryIds: [id] });
  return rows.flatMap(({ enterpriseIds }) => enterpriseIds);
}

async function makersOf(
  context: Context,
  productIds: string[],
  { asOf, minConfidence }: DisruptionQuestion,
): Promise<string[]> {
  if (productIds.length === 0) return [];
  const bounds = boundsOf("PRODUCES", "CURRENT", asOf);
  const rows = await context.runner.run(findMakers, { productIds, minConfidence, ...bounds });
  return [...new Set(rows.flatMap(({ makerIds }) => makerIds))];
}

async function makersOfLinks(context: Context, linkIds: string[], question: DisruptionQuestion): Promise<string[]> {
  const { asOf, minConfidence } = question;
  const bounds = boundsOf("REALIZES", "CURRENT", asOf);
  const rows = await context.runner.run(readLinkProducts, { linkIds, minConfidence, ...bounds });
  return makersOf(context, [...new Set(rows.flatMap(({ productIds }) => productIds))], question);
}

async function makersOfChain(context: Context, chainId: string, question: DisruptionQuestion): Promise<string[]> {
  const links = await context.runner.run(readLinks, { chainIds: [chainId] });
  return makersOfLinks(
    context,
    links.map(({ id }) => id),
    question,
  );
}
