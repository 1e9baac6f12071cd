import { boundsOf } from "../entities/relations/validity.js";
import type { Context } from "../graphql/context.js";
import { findMakers, readDocumentDates, readLinkProducts } from "./chain.queries.js";
import type { Template } from "./template.service.js";

/** An enterprise that makes something of a link, wherever it is, with the edges that say so. */
export interface Maker {
  readonly id: string;
  readonly relationshipIds: readonly string[];
  /** Sum of the stated outputs; null where none is stated. */
  readonly output: number | null;
  /** Sum of the shares of its revenue, as reported: how much of its business the link is. */
  readonly revenueShare: number;
}

/** Who makes what in the whole graph: makers by link, and the edges that attach products to links. */
export interface Supply {
  readonly makers: ReadonlyMap<string, readonly Maker[]>;
  readonly realizations: ReadonlyMap<string, readonly string[]>;
  /** The newest day of the tables that the makers were read from. */
  readonly dataThrough: string | null;
}

/** Reads the makers of every link or product of a template at a date. */
export async function loadSupply(
  context: Context,
  template: Template,
  asOf: string,
  minConfidence: number,
): Promise<Supply> {
  const linkIds = template.links.map(({ id }) => id);
  const isClosure = template.targetKind === "PRODUCT";
  const attached = isClosure
    ? linkIds.map((id) => ({ linkId: id, productIds: [id], relationshipIds: [] }))
    : await context.runner.run(readLinkProducts, { linkIds, minConfidence, ...boundsOf("REALIZES", "CURRENT", asOf) });
  const productIds = [...new Set(attached.flatMap((row) => row.productIds))];
  const rows = await context.runner.run(findMakers, {
    productIds,
    minConfidence,
    ...boundsOf("PRODUCES", "CURRENT", asOf),
  });
  const byProduct = new Map(rows.map((row) => [row.productId, row]));
  const documentIds = [...new Set(rows.flatMap((row) => row.documentIds))];
  const [dates] = await context.runner.run(readDocumentDates, { ids: documentIds });
  return {
    makers: new Map(attached.map((row) => [row.linkId, gatherMakers(row.productIds.map((id) => byProduct.get(id)))])),
    realizations: new Map(attached.map((row) => [row.linkId, row.relationshipIds])),
    dataThrough: dates?.newest ?? null,
  };
}

interface MakerRow {
  makerIds: string[];
  relationshipIds: string[];
  outputs: number[];
  revenueShares: number[];
}

function gatherMakers(rows: readonly (MakerRow | undefined)[]): Maker[] {
  const found = new Map<string, { relationshipIds: Set<string>; output: number | null; revenueShare: number }>();
  for (const row of rows)
    row?.makerIds.forEach((id, at) => {
      const maker = found.get(id) ?? { relationshipIds: new Set<string>(), output: null, revenueShare: 0 };
      const relationshipId = row.relationshipIds[at] ?? "";
      const output = row.outputs[at] ?? -1;
      if (output >= 0 && !maker.relationshipIds.has(relationshipId)) maker.output = (maker.output ?? 0) + output;
      if (!maker.relationshipIds.has(relationshipId)) maker.revenueShare += row.revenueShares[at] ?? 0;
      maker.relationshipIds.add(relationshipId);
      found.set(id, maker);
    });
  return [...found]
    .map(([id, { relationshipIds, ...sums }]) => ({ id, relationshipIds: [...relationshipIds].sort(), ...sums }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
