import { type EsriOptions, scoreEveryFirm } from "./esri.scoring.js";
import type { SupplyColumns } from "./supply-columns.js";
import { prepareNetwork } from "./supply-network.scoring.js";

/** A supply that does not exist yet: who could sell which product to whom, by their numbers. */
export interface SecondSupplier {
  readonly supplier: number;
  readonly buyer: number;
  readonly product: number;
}

/** What is planned: how many supplies, among whom, and how they are judged. */
export interface PlanInput {
  readonly columns: SupplyColumns;
  /** The firms that make each product, by the product's number. */
  readonly makers: readonly (readonly number[])[];
  /** Only these buyers; null is all. */
  readonly buyers: readonly number[] | null;
  readonly k: number;
  /** Whether a firm's ESRI counts as much as the firm weighs (s_i/Σs), or each the same. */
  readonly weighted: boolean;
  readonly options: EsriOptions;
  /** The most candidates that are worked out for each planned supply. */
  readonly mostCandidates: number;
}

/** One planned supply with what it changes. */
export interface PlannedStep extends SecondSupplier {
  readonly delta: number;
  readonly before: number;
  readonly after: number;
  /** How many suppliers the buyer has of the product before. */
  readonly suppliers: number;
}

/** A plan, and how much of what was possible was worked out. */
export interface Plan {
  readonly steps: readonly PlannedStep[];
  readonly before: number;
  readonly after: number;
  /** Possible supplies at the start. */
  readonly candidates: number;
  /** The most that were worked out for one planned supply. */
  readonly evaluated: number;
  readonly truncated: boolean;
  readonly residual: number;
}

/** Less than this is rounding. */
const least = 1e-12;
const ownBuffer = (bytes: number): ArrayBufferLike => new ArrayBuffer(bytes);

/**
 * Chooses supplies greedily, one after the other: each time the one that lowers Σ_i ESRI_i most, worked out anew for every firm.
 * Formula: Δ = Σ_i (ESRI_i before − after), weights s recomputed; the buyer's purchases of the product are split equally among
 * its suppliers and the new one. Range: Δ from 0 to the number of firms, a pure number (0 to 1 where weighted by s_i/Σs).
 * Source: the second-supplier experiment on Fig. 1 of Diem et al., Sci. Rep. 12:7719 (2022).
 * Ends early where nothing lowers the sum; no candidates give an empty plan. Of equal candidates the first by numbers is taken.
 */
export function planSecondSuppliers(input: PlanInput): Plan {
  let columns = input.columns;
  const start = systemicRisk(columns, input);
  const candidates = findCandidates(columns, input).length;
  const steps: PlannedStep[] = [];
  let [now, evaluated, residual, truncated] = [start, 0, start.residual, false];
  while (steps.length < input.k) {
    const all = findCandidates(columns, input);
    const tried = mostExposed(columns, all, now.total, input.mostCandidates);
    truncated ||= tried.length < all.length;
    evaluated = Math.max(evaluated, tried.length);
    let best: { candidate: SecondSupplier; risk: Risk; delta: number } | null = null;
    for (const candidate of tried) {
      const risk = systemicRisk(withSupplier(columns, candidate), input);
      residual = Math.max(residual, risk.residual);
      const delta = now.sum - risk.sum;
      if (delta > (best?.delta ?? 0) + least) best = { candidate, risk, delta };
    }
    if (best === null) break;
    const { candidate, risk, delta } = best;
    const suppliers = presentSuppliers(columns, candidate).size;
    steps.push({ ...candidate, delta, before: now.sum, after: risk.sum, suppliers });
    columns = withSupplier(columns, candidate);
    now = risk;
  }
  return { steps, before: start.sum, after: now.sum, candidates, evaluated, truncated, residual };
}

interface Risk {
  readonly sum: number;
  readonly total: Float64Array;
  readonly residual: number;
}

function systemicRisk(columns: SupplyColumns, { weighted, options }: PlanInput): Risk {
  const network = prepareNetwork(columns, ownBuffer);
  const firms = Int32Array.from({ length: columns.firmCount }, (_, firm) => firm);
  const { total, residual } = scoreEveryFirm(network, firms, options);
  const sum = total.reduce((all, value, firm) => all + value * (weighted ? (network.weight[firm] ?? 0) : 1), 0);
  return { sum, total, residual };
}

/** Gives every supply that could be added: another maker of what a buyer buys already, by buyer, product, supplier. */
export function findCandidates(
  columns: SupplyColumns,
  { makers, buyers }: Pick<PlanInput, "makers" | "buyers">,
): SecondSupplier[] {
  const wanted = buyers === null ? null : new Set(buyers);
  const inputs = new Map<string, SecondSupplier>();
  for (let edge = 0; edge < columns.buyer.length; edge++) {
    const [buyer, product] = [columns.buyer[edge] ?? 0, columns.product[edge] ?? -1];
    if (product < 0 || (columns.weight[edge] ?? 0) <= 0 || wanted?.has(buyer) === false) continue;
    inputs.set(`${buyer} ${product}`, { buyer, product, supplier: -1 });
  }
  const sorted = [...inputs.values()].sort((a, b) => a.buyer - b.buyer || a.product - b.product);
  const present = presentSupplies(columns);
  return sorted.flatMap(({ buyer, product }) =>
    [...new Set(makers[product] ?? [])]
      .filter((supplier) => supplier !== buyer && !present.has(`${supplier} ${buyer} ${product}`))
      .sort((a, b) => a - b)
      .map((supplier) => ({ supplier, buyer, product })),
  );
}

function presentSupplies({ supplier, buyer, product, weight }: SupplyColumns): Set<string> {
  const present = new Set<string>();
  for (let edge = 0; edge < buyer.length; edge++)
    if ((weight[edge] ?? 0) > 0) present.add(`${supplier[edge]} ${buyer[edge]} ${product[edge]}`);
  return present;
}

function presentSuppliers(columns: SupplyColumns, { buyer, product }: SecondSupplier): Set<number> {
  const found = new Set<number>();
  for (let edge = 0; edge < columns.buyer.length; edge++)
    if (columns.buyer[edge] === buyer && columns.product[edge] === product && (columns.weight[edge] ?? 0) > 0)
      found.add(columns.supplier[edge] ?? 0);
  return found;
}

/** Where not all can be tried: those whose present suppliers have the largest ESRI, the order kept among equals. */
function mostExposed(
  columns: SupplyColumns,
  candidates: readonly SecondSupplier[],
  esri: Float64Array,
  most: number,
): readonly SecondSupplier[] {
  if (candidates.length <= most) return candidates;
  const risks = new Map<string, number>();
  for (let edge = 0; edge < columns.buyer.length; edge++) {
    const key = `${columns.buyer[edge]} ${columns.product[edge]}`;
    risks.set(key, Math.max(risks.get(key) ?? 0, esri[columns.supplier[edge] ?? 0] ?? 0));
  }
  const riskOf = ({ buyer, product }: SecondSupplier): number => risks.get(`${buyer} ${product}`) ?? 0;
  return candidates
    .map((candidate, place) => ({ candidate, place, risk: riskOf(candidate) }))
    .sort((a, b) => b.risk - a.risk || a.place - b.place)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Gives the supplies with one more supplier, among whom the buyer's purchases of the product are split equally. */
export function withSupplier(columns: SupplyColumns, added: SecondSupplier): SupplyColumns {
  const { buyer, product } = added;
  const isOne = (edge: number): boolean => columns.buyer[edge] === buyer && columns.product[edge] === product;
  const suppliers = presentSuppliers(columns, added);
  const edges = Array.from({ length: columns.buyer.length }, (_, edge) => edge);
  const bought = edges.reduce((sum, edge) => sum + (isOne(edge) ? (columns.weight[edge] ?? 0) : 0), 0);
  const each = bought / (suppliers.size + 1);
  const essentiality = columns.essentiality[edges.find(isOne) ?? 0] ?? 1;
  const weight = Float64Array.from([...edges.map((edge) => columns.weight[edge] ?? 0), each]);
  for (const edge of edges.filter(isOne)) weight[edge] = suppliers.delete(columns.supplier[edge] ?? -1) ? each : 0;
  const append = (column: ArrayLike<number>, value: number): Int32Array =>
    Int32Array.from([...Array.from(column), value]);
  return {
    ...columns,
    supplier: append(columns.supplier, added.supplier),
    buyer: append(columns.buyer, buyer),
    product: append(columns.product, product),
    essentiality: append(columns.essentiality, essentiality),
    weight,
  };
}
