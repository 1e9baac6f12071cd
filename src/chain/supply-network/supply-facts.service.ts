import { boundsOf } from "../../entities/relations/validity.js";
import type { QueryRunner } from "../../cypher/query-runner.js";
import type { Context } from "../../graphql/context.js";
import {
  essentialityFor,
  gatherEssentiality,
  type StatedEssentiality,
} from "../../methods/esri/essentiality.scoring.js";
import type { SupplyColumns } from "../../methods/esri/supply-columns.js";
import { weighSupplies } from "../../methods/esri/supply-weights.scoring.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { readTypedNodes } from "../../snapshot/typed-graph.queries.js";
import { readEssentiality, readProduction, readSupplyEdges } from "./supply-network.queries.js";

/** Which supplies are meant. */
export interface SupplyScope {
  readonly asOf: string;
  /** From 0 to 1. */
  readonly minConfidence: number;
}

/** The supplies that hold at a date: who sells what to whom, and how much of that was not stated. */
export interface SupplyFacts {
  /** Sorted; firm n is `firmIds[n]`. */
  readonly firmIds: readonly string[];
  readonly firmOf: ReadonlyMap<string, number>;
  /** Product n is `productIds[n]`; −1 in the columns is unknown. */
  readonly productIds: readonly string[];
  readonly columns: SupplyColumns;
  /** The sum of a firm's stated outputs; NaN where none is stated. */
  readonly output: Float64Array;
  readonly productsOf: ReadonlyMap<number, ReadonlySet<string>>;
  readonly stated: StatedEssentiality;
  /** Supplies of which something is not stated. */
  readonly unstated: {
    readonly fromShares: number;
    readonly equalSplit: number;
    readonly product: number;
    readonly output: number;
  };
  readonly documentIds: readonly string[];
}

/** Gives the supplies of this version, read once for all who ask. */
export const loadSupplyFacts = (context: Context, version: string, scope: SupplyScope): Promise<SupplyFacts> =>
  context.snapshots.get(`supplies ${scope.asOf} ${scope.minConfidence}`, version, () => extract(context, scope));

async function extract(context: Context, scope: SupplyScope): Promise<SupplyFacts> {
  const { rows, names, production, pairs } = await readSupplies(context, scope);
  const firmIds = [...names.values()].sort();
  const firmOf = new Map(firmIds.map((id, firm) => [id, firm]));
  const firmAt = (key: number): number => firmOf.get(names.get(key) ?? "") ?? -1;
  const productIds = [...new Set(rows.flatMap(({ product }) => product.filter((id) => id !== "")))].sort();
  const productOf = new Map(productIds.map((id, product) => [id, product]));
  const edges = {
    supplier: Int32Array.from(rows.flatMap(({ supplier }) => supplier.map(firmAt))),
    buyer: Int32Array.from(rows.flatMap(({ buyer }) => buyer.map(firmAt))),
    product: Int32Array.from(rows.flatMap(({ product }) => product.map((id) => productOf.get(id) ?? -1))),
  };
  const amount = rows.flatMap((row) => row.amount);
  const weights = weighSupplies({ ...edges, amount, share: rows.flatMap(({ share }) => share) });
  const { output, productsOf } = gatherProduction(production, firmAt, firmIds.length);
  addSoldProducts(productsOf, edges, productIds);
  const stated = gatherEssentiality(pairs.flatMap(pairsOf));
  const essentiality = essentialities(edges, productIds, productsOf, stated);
  return {
    ...{ firmIds, firmOf, productIds, output, productsOf, stated },
    columns: { firmCount: firmIds.length, ...edges, weight: weights.weight, essentiality, output },
    unstated: {
      fromShares: weights.fromShares,
      equalSplit: weights.equalSplit,
      product: edges.product.filter((product) => product < 0).length,
      output: output.filter((value) => !Number.isFinite(value)).length,
    },
    documentIds: [...new Set(rows.flatMap((row) => row.documentIds))].sort(),
  };
}

/** Reads who supplies whom; what firms make and products need only where anything is supplied. */
async function readSupplies({ background }: Context, { asOf, minConfidence }: SupplyScope) {
  const holding = (type: RelationshipType) => ({ ...boundsOf(type, "CURRENT", asOf), minConfidence });
  const rows = await background.run(readSupplyEdges, holding("SUPPLIES"));
  const keys = new Set(rows.flatMap(({ supplier, buyer }) => [...supplier, ...buyer]));
  const [names, production, pairs] = await Promise.all([
    readFirms(background, keys),
    keys.size === 0 ? [] : background.run(readProduction, holding("PRODUCES")),
    keys.size === 0 ? [] : background.run(readEssentiality, holding("UPSTREAM_OF")),
  ]);
  return { rows, names, production, pairs };
}

async function readFirms(runner: QueryRunner, wanted: ReadonlySet<number>): Promise<Map<number, string>> {
  const query = wanted.size === 0 ? undefined : readTypedNodes.get("Enterprise");
  const rows = query === undefined ? [] : await runner.run(query, {});
  return new Map(
    rows.flatMap(({ keys, ids }) =>
      keys.flatMap((key, at) => (wanted.has(key) ? [[key, ids[at] ?? ""] as const] : [])),
    ),
  );
}

interface ProductionRow {
  readonly maker: readonly number[];
  readonly product: readonly string[];
  readonly output: readonly number[];
}

function gatherProduction(rows: readonly ProductionRow[], firmAt: (key: number) => number, firmCount: number) {
  const output = new Float64Array(firmCount).fill(Number.NaN);
  const productsOf = new Map<number, Set<string>>();
  for (const row of rows)
    row.maker.forEach((key, at) => {
      const firm = firmAt(key);
      if (firm < 0) return;
      addTo(productsOf, firm, row.product[at] ?? "");
      const made = row.output[at] ?? -1;
      const before = output[firm] ?? Number.NaN;
      if (made >= 0) output[firm] = Number.isFinite(before) ? before + made : made;
    });
  return { output, productsOf };
}

interface Edges {
  readonly supplier: Int32Array;
  readonly buyer: Int32Array;
  readonly product: Int32Array;
}

/** Who sells a product is taken to make it. */
function addSoldProducts(
  productsOf: Map<number, Set<string>>,
  { supplier, product }: Edges,
  productIds: readonly string[],
): void {
  supplier.forEach((firm, edge) => {
    const id = productIds[product[edge] ?? -1];
    if (id !== undefined) addTo(productsOf, firm, id);
  });
}

function addTo(sets: Map<number, Set<string>>, key: number, value: string): void {
  const known = sets.get(key) ?? new Set<string>();
  known.add(value);
  sets.set(key, known);
}

function essentialities(
  { buyer, product }: Edges,
  productIds: readonly string[],
  productsOf: ReadonlyMap<number, ReadonlySet<string>>,
  stated: StatedEssentiality,
): Int32Array {
  return buyer.map((firm, edge) =>
    essentialityFor(stated, productIds[product[edge] ?? -1] ?? "", productsOf.get(firm) ?? []),
  );
}

function pairsOf(row: {
  readonly material: readonly string[];
  readonly product: readonly string[];
  readonly essentiality: readonly number[];
}): (readonly [string, string, number])[] {
  return row.material.map((id, at) => [id, row.product[at] ?? "", row.essentiality[at] ?? 1] as const);
}
