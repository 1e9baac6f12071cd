import { readDocumentDates, readLinkProducts } from "../../chain/chain.queries.js";
import { localMakers } from "../../chain/diagnose-chain.service.js";
import type { Place } from "../../chain/reference.service.js";
import { loadSupply, type Maker, type Supply } from "../../chain/supply.service.js";
import { loadTemplate, type Template } from "../../chain/template.service.js";
import { boundsOf } from "../../entities/relations/validity.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { loadEnterpriseIndex } from "../../snapshot/enterprise-index.js";
import { loadRegionTree, type RegionTree } from "../../snapshot/region-tree.js";
import { defineWorkerTask } from "../../snapshot/worker-task.js";
import { readSupplies } from "./chain-position.queries.js";
import type { PositionInput, PositionScore, scorePositions } from "./chain-position.scoring.js";
import type { PositionQuestion } from "./position-question.js";
import type { Trade } from "./supply-flows.scoring.js";

const positionTask = defineWorkerTask<typeof scorePositions>(
  new URL("./chain-position.worker.ts", import.meta.url),
  "scorePositions",
);

/** A trade with the relationship that states it. */
export interface StatedTrade extends Trade {
  readonly relationshipId: string;
}

/** The declared supplies among a chain's makers. */
export interface ChainTrades {
  readonly trades: readonly StatedTrade[];
  readonly productsOfLink: ReadonlyMap<string, readonly string[]>;
  readonly dataThrough: string | null;
}

/** The positions of a chain's links with all that their answer shows beside. */
export interface PositionFacts {
  readonly question: PositionQuestion;
  readonly version: string;
  readonly template: Template;
  readonly supply: Supply;
  readonly trades: ChainTrades;
  readonly regions: RegionTree;
  /** The makers of the population in the region, by link. */
  readonly makers: ReadonlyMap<string, readonly Maker[]>;
  readonly score: PositionScore;
}

/** Works out where the links of a chain sit; what is read is kept per version, the table is solved in a worker. */
export async function placeChain(
  context: Context,
  question: PositionQuestion,
  version: string,
): Promise<PositionFacts> {
  const { targetId, regionId, population, asOf, minConfidence, closure } = question;
  // Others may wait for what is built here: it must not end with this request.
  const builder: Context = { ...context, runner: context.background };
  const kept = <T>(name: string, build: () => Promise<T>) => context.snapshots.get(`position ${name}`, version, build);
  const about = `${targetId} ${asOf} ${JSON.stringify(closure)}`;
  const template = await kept(`template ${about}`, () => loadTemplate(builder, targetId, asOf, closure));
  checkLinks(question, template);
  const [regions, enterprises, supply] = await Promise.all([
    loadRegionTree(context, version),
    loadEnterpriseIndex(context, version, asOf),
    kept(`supply ${about} ${minConfidence}`, () => loadSupply(builder, template, asOf, minConfidence)),
  ]);
  if (regionId !== null && !regions.has(regionId))
    throw badInput(`regionId must name a region of the graph, but got ${regionId}.`, { ids: [regionId] });
  const trades = await kept(`trades ${about} ${minConfidence}`, () => loadTrades(builder, template, supply, question));
  const within: Place = regionId === null ? "ANYWHERE" : regions.within(regionId);
  const makers = new Map(
    [...supply.makers].map(([id, all]) => [id, localMakers(all, enterprises, population, within)] as const),
  );
  const input = inputOf(question, template, supply, trades);
  const key = JSON.stringify([about, minConfidence, input.basis, question.pairs, [...(input.finalDemand ?? [])]]);
  const score = await context.compute(positionTask, { version, key }, () => input);
  return { question, version, template, supply, trades, regions, makers, score };
}

function checkLinks({ pairs, finalDemand }: PositionQuestion, { links }: Template): void {
  const known = new Set(links.map(({ id }) => id));
  const asked = [...pairs.flatMap(({ from, to }) => [from, to]), ...(finalDemand?.keys() ?? [])];
  const missing = [...new Set(asked.filter((id) => !known.has(id)))];
  if (missing.length > 0)
    throw badInput(`Pairs and final demand must name links of the chain, but got ${missing.join(", ")}.`, {
      ids: missing,
    });
}

async function loadTrades(
  { runner }: Context,
  template: Template,
  supply: Supply,
  { asOf, minConfidence }: PositionQuestion,
): Promise<ChainTrades> {
  const linkIds = template.links.map(({ id }) => id);
  const makerIds = [...new Set([...supply.makers.values()].flat().map(({ id }) => id))].sort();
  const [attached, rows] = await Promise.all([
    template.targetKind === "PRODUCT"
      ? linkIds.map((id) => ({ linkId: id, productIds: [id] }))
      : runner.run(readLinkProducts, { linkIds, minConfidence, ...boundsOf("REALIZES", "CURRENT", asOf) }),
    runner.run(readSupplies, { makerIds, minConfidence, ...boundsOf("SUPPLIES", "CURRENT", asOf) }),
  ]);
  const documentIds = [...new Set(rows.flatMap((row) => row.documentIds))];
  const [dates] = documentIds.length === 0 ? [] : await runner.run(readDocumentDates, { ids: documentIds });
  const trades = rows.flatMap(({ sellerId, buyerIds, relationshipIds, productIds, amounts }) =>
    buyerIds.map((buyerId, at) => ({
      relationshipId: relationshipIds[at] ?? "",
      sellerId,
      buyerId,
      productId: productIds[at] === "" ? null : (productIds[at] ?? null),
      amount: (amounts[at] ?? -1) < 0 ? null : (amounts[at] ?? null),
    })),
  );
  return {
    trades: trades.sort((a, b) => (a.relationshipId < b.relationshipId ? -1 : 1)),
    productsOfLink: new Map(attached.map(({ linkId, productIds }) => [linkId, productIds])),
    dataThrough: dates?.newest ?? null,
  };
}

function inputOf(
  { basis, finalDemand, pairs }: PositionQuestion,
  template: Template,
  supply: Supply,
  { trades, productsOfLink }: ChainTrades,
): PositionInput {
  const makerIds = new Map([...supply.makers].map(([id, makers]) => [id, makers.map((maker) => maker.id)]));
  return {
    linkIds: template.links.map(({ id }) => id),
    requirements: template.requirements.map(({ from, to, essentiality, group }) => ({ from, to, essentiality, group })),
    roots: template.roots,
    // A link that is asked about is not for that reason sold to the last user.
    finalLinks: template.targetKind === "LINK" ? [] : template.roots,
    basis,
    trades: trades.map(({ sellerId, buyerId, productId, amount }) => ({ sellerId, buyerId, productId, amount })),
    linksOfProduct: turned(productsOfLink),
    linksOfMaker: turned(makerIds),
    finalDemand,
    pairs,
  };
}

/** Gives for each value the keys under whose lists it stands. */
function turned(lists: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, values] of lists)
    for (const value of new Set(values)) found.set(value, [...(found.get(value) ?? []), key]);
  return found;
}
