import { boundsOf } from "../../entities/relations/validity.js";
import type { Context } from "../../graphql/context.js";
import type { prepareNetwork, SupplyNetwork } from "../../methods/esri/supply-network.scoring.js";
import { defineWorkerTask } from "../../snapshot/worker-task.js";
import { readDocumentDates } from "../chain.queries.js";
import type { SupplyFacts, SupplyScope } from "./supply-facts.service.js";
import { readSupplyDeclarations, readSupplyIds } from "./supply-network.queries.js";

const preparation = defineWorkerTask<typeof prepareNetwork>(
  new URL("./supply-network.worker.ts", import.meta.url),
  "prepareNetwork",
);

/** Gives the supply network of a version made ready for shocks, in memory that threads share. */
export const loadSupplyNetwork = (
  context: Context,
  version: string,
  { asOf, minConfidence }: SupplyScope,
  facts: SupplyFacts,
): Promise<SupplyNetwork> =>
  context.compute(preparation, { version, key: `${asOf} ${minConfidence}` }, () => facts.columns);

/** What is declared about how much of the supplies is known; without a declaration nothing is said to be. */
export interface SupplyCoverage {
  readonly relationshipType: "SUPPLIES";
  readonly regionId: string | null;
  readonly population: string;
  readonly share: number | null;
  readonly declaredBy: string | null;
  readonly declaredOn: string | null;
}

/** Reads how much of the supplies is declared to be known, and the newest day of the documents that they come from. */
export async function loadSupplyGrounds(
  context: Context,
  version: string,
  { documentIds }: SupplyFacts,
  asOf: string,
): Promise<{ coverage: SupplyCoverage[]; dataThrough: string | null }> {
  const [declared, dates] = await Promise.all([
    context.snapshots.get(`supply declarations ${asOf}`, version, () =>
      context.background.run(readSupplyDeclarations, { asOf }),
    ),
    documentIds.length === 0 ? [] : context.runner.run(readDocumentDates, { ids: [...documentIds] }),
  ]);
  const unknown = { regionId: null, population: "ALL", share: null, declaredBy: null, declaredOn: null };
  const coverage = (declared.length === 0 ? [unknown] : declared).map((row) => ({
    relationshipType: "SUPPLIES" as const,
    ...row,
  }));
  return { coverage, dataThrough: dates[0]?.newest ?? null };
}

/** A supply by its ends and its product; an empty product is one that is not stated. */
export interface NamedSupply {
  readonly supplierId: string;
  readonly buyerId: string;
  readonly productId: string;
}

/** The key by which `findSupplyIds` gives a supply's id. */
export const supplyKey = ({ supplierId, buyerId, productId }: NamedSupply): string =>
  `${supplierId}|${buyerId}|${productId}`;

/** Gives the ids of supplies that hold at a date, by `supplyKey`, with one statement. */
export async function findSupplyIds(
  context: Context,
  supplies: readonly NamedSupply[],
  asOf: string,
): Promise<Map<string, string>> {
  const wanted = [
    ...new Map(supplies.map((supply) => [supplyKey(supply), { key: supplyKey(supply), ...supply }])).values(),
  ];
  if (wanted.length === 0) return new Map();
  const rows = await context.runner.run(readSupplyIds, {
    supplies: wanted,
    ...boundsOf("SUPPLIES", "CURRENT", asOf),
  });
  return new Map(rows.map(({ key, relationshipId }) => [key, relationshipId]));
}

/** Names the supply that stands at a place of the columns. */
export function namedSupply({ firmIds, productIds, columns }: SupplyFacts, edge: number): NamedSupply {
  return {
    supplierId: firmIds[columns.supplier[edge] ?? -1] ?? "",
    buyerId: firmIds[columns.buyer[edge] ?? -1] ?? "",
    productId: productIds[columns.product[edge] ?? -1] ?? "",
  };
}
