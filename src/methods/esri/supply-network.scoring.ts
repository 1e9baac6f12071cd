import type { MakeBuffer } from "../compact-graph/compact-graph.js";
import { buildDamageSystem, type DamageSystem } from "./damage-system.scoring.js";
import { numberInputs } from "./input-groups.scoring.js";
import type { SupplyColumns } from "./supply-columns.js";
import { findMarkets, type Markets } from "./markets.scoring.js";

/** A supply network made ready: what passes damage to buyers, what passes it to suppliers, and what each firm weighs. */
export interface SupplyNetwork {
  readonly firmCount: number;
  readonly downstream: DamageSystem;
  readonly upstream: DamageSystem;
  readonly markets: Markets;
  /** s_j / Σ s; all 0 where nothing weighs anything. */
  readonly weight: Float64Array;
}

const sharedBuffer: MakeBuffer = (bytes) => new SharedArrayBuffer(bytes);
/**
 * Makes a supply network ready for shocks; once per snapshot, O(firms + edges), 76 bytes per edge and 12 per offer.
 * Formula: Λd_ij = W_ij / Σ_{l: p_l = p_i} W_lj where e = 2, W_ij / Σ_l W_lj where e = 1, else 0; Λu_ij = W_ij / Σ_l W_il.
 * Range of both: 0 to 1, pure numbers. An edge of weight 0 passes nothing. Source: Diem et al., Sci. Rep. 12:7719 (2022).
 * Multiplying all weights by a number changes nothing but rounding: they are scaled by a power of two first.
 */
export function prepareNetwork(columns: SupplyColumns, makeBuffer: MakeBuffer = sharedBuffer): SupplyNetwork {
  requireColumns(columns);
  const { firmCount, supplier, buyer } = columns;
  const weight = scaledWeights(columns.weight);
  const sold = sumBy(firmCount, supplier, weight);
  const inputs = numberInputs({ ...columns, weight });
  const downstream = buildDamageSystem(
    { nodeCount: firmCount, firstGroup: inputs.firstGroup, source: supplier, group: inputs.group, share: inputs.share },
    makeBuffer,
  );
  const oneEach = new Int32Array(makeBuffer((firmCount + 1) * 4)).map((_, firm) => firm);
  const upstream = buildDamageSystem(
    {
      nodeCount: firmCount,
      firstGroup: oneEach,
      source: buyer,
      group: Int32Array.from(supplier, (firm, edge) => ((weight[edge] ?? 0) > 0 ? firm : -1)),
      share: weight.map((own, edge) => own / Math.max(sold[supplier[edge] ?? 0] ?? 0, Number.MIN_VALUE)),
    },
    makeBuffer,
  );
  const markets = findMarkets({ ...columns, weight }, makeBuffer);
  return { firmCount, downstream, upstream, markets, weight: firmWeights(columns, sold, makeBuffer) };
}

/** Sums values by the row that each belongs to. */
function sumBy(rows: number, row: ArrayLike<number>, values: Float64Array): Float64Array {
  const sums = new Float64Array(rows);
  values.forEach((value, edge) => {
    const index = row[edge] ?? 0;
    sums[index] = (sums[index] ?? 0) + value;
  });
  return sums;
}

function scaledWeights(weights: ArrayLike<number>): Float64Array {
  const most = Float64Array.from(weights).reduce((best, value) => Math.max(best, value), 0);
  const exponent = most > 0 ? Math.max(-1000, Math.min(1000, -Math.ceil(Math.log2(most)))) : 0;
  return Float64Array.from(weights, (value) => value * 2 ** exponent);
}

function firmWeights({ firmCount, output, weight }: SupplyColumns, sold: Float64Array, makeBuffer: MakeBuffer) {
  const most = Float64Array.from(weight).reduce((best, value) => Math.max(best, value), 0);
  const exponent = most > 0 ? Math.max(-1000, Math.min(1000, -Math.ceil(Math.log2(most)))) : 0;
  const own = Float64Array.from({ length: firmCount }, (_, firm) => {
    const declared = output?.[firm];
    return declared !== undefined && Number.isFinite(declared)
      ? Math.max(0, declared) * 2 ** exponent
      : (sold[firm] ?? 0);
  });
  const largest = own.reduce((best, value) => Math.max(best, value), 0);
  const sum = own.reduce((total, value) => total + (largest > 0 ? value / largest : 0), 0);
  const shares = new Float64Array(makeBuffer(firmCount * 8));
  if (sum > 0) own.forEach((value, firm) => (shares[firm] = value / largest / sum));
  return shares;
}

function requireColumns({ firmCount, supplier, ...columns }: SupplyColumns): void {
  const { buyer, product, weight, essentiality } = columns;
  const isFirm = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < firmCount;
  requireValues("supplier", supplier, supplier.length, isFirm);
  requireValues("buyer", buyer, supplier.length, isFirm);
  requireValues("product", product, supplier.length, (value) => Number.isInteger(value) && value >= -1);
  requireValues("weight", weight, supplier.length, (value) => Number.isFinite(value) && value >= 0);
  requireValues("essentiality", essentiality, supplier.length, (value) => value === 0 || value === 1 || value === 2);
}

function requireValues(name: string, column: ArrayLike<number>, length: number, fits: (value: number) => boolean) {
  if (column.length !== length)
    throw new RangeError(`Column ${name} must have ${length} values as supplier has, but got ${column.length}.`);
  for (let edge = 0; edge < length; edge++)
    if (!fits(column[edge] ?? Number.NaN))
      throw new RangeError(`Column ${name} holds ${column[edge]} at edge ${edge}, which is out of its range.`);
}
