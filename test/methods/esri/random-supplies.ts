import fc from "fast-check";
import type { SupplyColumns } from "../../../src/methods/esri/supply-columns.js";

interface Drawn {
  readonly products: readonly number[];
  readonly edges: readonly (readonly [number, number, number])[];
  readonly essential: readonly number[];
}

/** Makes columns of firms with one product each; a pair of products is as essential as the table says. */
export const toColumns = ({ products, edges, essential }: Drawn): SupplyColumns => {
  const productOf = (firm: number) => products[firm % products.length] ?? 0;
  return {
    firmCount: products.length,
    supplier: edges.map(([supplier]) => supplier % products.length),
    buyer: edges.map(([, buyer]) => buyer % products.length),
    product: edges.map(([supplier]) => productOf(supplier)),
    weight: edges.map(([, , weight]) => weight),
    essentiality: edges.map(([supplier, buyer]) => essential[(productOf(supplier) * 4 + productOf(buyer)) % 16] ?? 1),
  };
};

/** Small supply networks, cyclic more often than not, with self-supplies, ties, zero weights and all three essentialities. */
export const randomSupplies: fc.Arbitrary<SupplyColumns> = fc
  .record({
    products: fc.array(fc.nat(3), { minLength: 1, maxLength: 9 }),
    edges: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom(0, 1, 1, 2, 5)), { maxLength: 22 }),
    essential: fc.array(fc.constantFrom(0, 1, 1, 2, 2), { minLength: 16, maxLength: 16 }),
  })
  .map(toColumns);

/** A whole or a partial shock to a firm or two. */
export const randomShock = fc
  .array(fc.tuple(fc.nat(8), fc.constantFrom(0, 0, 0.5)), { minLength: 1, maxLength: 2 })
  .map((pairs) => (firmCount: number) => ({
    firms: pairs.map(([firm]) => firm % firmCount),
    remaining: pairs.map(([, remaining]) => remaining),
  }));
