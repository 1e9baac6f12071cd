/**
 * The supplies between firms as columns: `supplier[e]` sells to `buyer[e]` an amount `weight[e]` of the product `product[e]`,
 * which is essential (2), important (1) or incidental (0) to that buyer. Firms and products are numbers from 0; −1 is an
 * unknown product, which is nobody's market and never essential.
 */
export interface SupplyColumns {
  readonly firmCount: number;
  readonly supplier: ArrayLike<number>;
  readonly buyer: ArrayLike<number>;
  readonly product: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
  readonly essentiality: ArrayLike<number>;
  /** What a firm weighs in the whole: its declared output; null, or a value that is not finite, is its out-strength. */
  readonly output?: ArrayLike<number> | null;
}
