import { badInput } from "../../errors.js";
import { type CoordinationGrade, gradeOf } from "../../methods/coupling/coordination-grade.scoring.js";
import {
  type Coupling,
  coupleSubsystems,
  type CouplingFormula,
} from "../../methods/coupling/coupling-degree.scoring.js";
import { toShares } from "../../methods/coupling/coupling-degree.scoring.js";
import { entropyWeights } from "../../methods/coupling/entropy-weights.scoring.js";
import { obstacleDegrees } from "../../methods/coupling/obstacle-degree.scoring.js";
import { couplePairs, laggingPairs } from "../../methods/coupling/pairwise-coupling.scoring.js";
import { type StandingColumn, standingsOf } from "../../methods/coupling/standing.scoring.js";

/** The four chains in their usual order, in which weights are given and pairs are named. */
export const fourChains = ["EDUCATION", "TALENT", "INDUSTRY", "INNOVATION"] as const;

export type FourChain = (typeof fourChains)[number];

/** An indicator of one chain over the regions that are compared. */
export interface FusionIndicator {
  readonly name: string;
  readonly chain: FourChain;
  /** One entry per region; null where it is unknown. */
  readonly values: readonly (number | null)[];
  readonly negative: boolean;
  readonly low: number | null;
  readonly high: number | null;
  /** Its weight in its chain, in any unit; null takes the entropy weight, and then for all of that chain. */
  readonly weight: number | null;
}

/** What the fusion of some regions is scored from. */
export interface FusionInput {
  readonly formula: CouplingFormula;
  /** Of the four chains in their order, above 0, in any unit. */
  readonly chainWeights: readonly number[];
  readonly indicators: readonly FusionIndicator[];
  readonly regionCount: number;
}

export type FusionUnknown = "NO_VALUE" | "NO_SPREAD";

/** How a region stands in one indicator, and how much of what it lacks is owed to it. */
export interface IndicatorStanding {
  readonly name: string;
  readonly chain: FourChain;
  readonly value: number | null;
  readonly standing: number | null;
  readonly weight: number;
  readonly obstacle: number | null;
  readonly unknownBecause: FusionUnknown | null;
}

/** A chain's index U_k in one region. */
export interface ChainIndex {
  readonly chain: FourChain;
  readonly index: number | null;
  readonly unknownBecause: FusionUnknown | null;
}

/** How two chains are coupled in one region. */
export interface ChainPair extends Coupling {
  readonly first: FourChain;
  readonly second: FourChain;
  readonly behind: FourChain | null;
}

/** One region's scores; the coupling is null where any chain's index is unknown. */
export interface ScoredRegion {
  readonly chains: readonly ChainIndex[];
  readonly coupling: Coupling | null;
  readonly grade: CoordinationGrade | null;
  readonly pairs: readonly ChainPair[];
  /** The pairs with the smallest D; none where all are alike. */
  readonly lagging: readonly ChainPair[];
  readonly indicators: readonly IndicatorStanding[];
}

/** The scores of all regions, or why there are none. */
export interface FusionScore {
  readonly refusal: "NO_REGION" | "ONE_REGION" | "ONE_CHAIN" | null;
  readonly regions: readonly ScoredRegion[];
  /** Indicators that are the same everywhere and have no bounds. */
  readonly withoutSpread: readonly string[];
  /** Indicators with values outside their bounds. */
  readonly outside: readonly string[];
}

interface Column extends StandingColumn {
  readonly indicator: FusionIndicator;
  readonly weight: number;
}

/**
 * Gives U_k = Σ w_j x_j ∈ [0, 1] of each chain (min–max or bounds, entropy or given weights), T, C by the named formula,
 * D = √(C·T), grade, the coupling of each pair, and obstacle degrees with the weight α_k·w_j. Source: E10 of the design.
 * A chain is coupled where it has an indicator. Unknown stays unknown: a region without a value that weighs something, and
 * a chain none of whose indicators tells regions apart, have no index, no C and no D, though pairs of known chains do.
 * Refused: NO_REGION; ONE_REGION with a known value, unless each indicator has bounds and a weight; ONE_CHAIN.
 */
export function scoreFusion(input: FusionInput): FusionScore {
  const { indicators, regionCount } = input;
  const refused = refusalOf(input);
  if (refused !== null) return { refusal: refused, regions: [], withoutSpread: [], outside: [] };
  const columns = weighColumns(indicators);
  const regions = Array.from({ length: regionCount }, (_, region) => scoreRegion(input, columns, region));
  const named = (isSo: (column: Column) => boolean) => columns.filter(isSo).map(({ indicator }) => indicator.name);
  return {
    refusal: null,
    regions,
    withoutSpread: named(({ withoutSpread }) => withoutSpread),
    outside: named(({ outside }) => outside > 0),
  };
}

function refusalOf({ indicators, regionCount }: FusionInput): FusionScore["refusal"] {
  if (regionCount === 0) return "NO_REGION";
  if (new Set(indicators.map(({ chain }) => chain)).size < 2) return "ONE_CHAIN";
  const isKnown = (_: unknown, region: number) => indicators.some(({ values }) => (values[region] ?? null) !== null);
  const known = Array.from({ length: regionCount }).filter(isKnown).length;
  const isBound = indicators.every(({ low, high, weight }) => low !== null && high !== null && weight !== null);
  return known < 2 && !isBound ? "ONE_REGION" : null;
}

function weighColumns(indicators: readonly FusionIndicator[]): Column[] {
  const standings = indicators.map((indicator) => ({ indicator, ...standingsOf(indicator) }));
  return fourChains.flatMap((chain) => {
    const own = standings.filter(({ indicator }) => indicator.chain === chain);
    const given = own.map(({ indicator }) => indicator.weight).filter((weight) => weight !== null);
    if (given.length > 0 && given.length < own.length)
      throw badInput(
        `All indicators of ${chain} must have a weight or none, but ${given.length} of ${own.length} have.`,
      );
    const weights =
      given.length > 0
        ? toShares(given, own.length)
        : entropyWeights(own.map((column) => column.standings)).map(({ weight }) => weight);
    return own.map((column, at) => ({ ...column, weight: weights[at] ?? 0 }));
  });
}

function scoreRegion({ formula, chainWeights }: FusionInput, columns: readonly Column[], region: number): ScoredRegion {
  const coupled = fourChains.filter((chain) => columns.some(({ indicator }) => indicator.chain === chain));
  const chains = coupled.map((chain) => indexOf(chain, columns, region));
  const known = chains.flatMap(({ chain, index }) => (index === null ? [] : [{ chain, index }]));
  const weightOf = (chain: FourChain) => chainWeights[fourChains.indexOf(chain)] ?? 1;
  const indices = known.map(({ index }) => index);
  const weights = known.map(({ chain }) => weightOf(chain));
  const coupling = known.length === chains.length ? coupleSubsystems(indices, weights, formula) : null;
  const nameOf = (at: number): FourChain => known[at]?.chain ?? "EDUCATION";
  const numbered = couplePairs(indices, weights, formula);
  const pairs = numbered.map(({ first, second, behind, ...coupled }) => ({
    first: nameOf(first),
    second: nameOf(second),
    behind: behind === null ? null : nameOf(behind),
    ...coupled,
  }));
  const lagging = laggingPairs(numbered);
  return {
    chains,
    coupling,
    grade: coupling === null ? null : gradeOf(coupling.d),
    pairs,
    lagging: pairs.filter((_, at) => lagging.some((pair) => pair === numbered[at])),
    indicators: standIn(columns, region, weightOf),
  };
}

/** An index of a chain: unknown where something that weighs is unknown, or where nothing weighs. */
function indexOf(chain: FourChain, columns: readonly Column[], region: number): ChainIndex {
  const own = columns.filter(({ indicator }) => indicator.chain === chain);
  const weighing = own.filter(({ weight }) => weight > 0);
  const unknown = (because: FusionUnknown) => ({ chain, index: null, unknownBecause: because });
  if (own.every((column) => (column.indicator.values[region] ?? null) === null)) return unknown("NO_VALUE");
  if (weighing.length === 0 || weighing.some(({ withoutSpread }) => withoutSpread)) return unknown("NO_SPREAD");
  let index = 0;
  for (const { standings, weight } of weighing) {
    const standing = standings[region] ?? null;
    if (standing === null) return unknown("NO_VALUE");
    index += weight * standing;
  }
  return { chain, index: Math.min(1, index), unknownBecause: null };
}

function standIn(
  columns: readonly Column[],
  region: number,
  weightOf: (chain: FourChain) => number,
): IndicatorStanding[] {
  const rows = columns.map(({ indicator, standings, weight, withoutSpread }) => {
    const [value, standing] = [indicator.values[region] ?? null, standings[region] ?? null];
    const unknownBecause = standing !== null ? null : withoutSpread && value !== null ? "NO_SPREAD" : "NO_VALUE";
    return { name: indicator.name, chain: indicator.chain, value, standing, weight, unknownBecause } as const;
  });
  const weighing = rows.filter(({ weight }) => weight > 0);
  const whole = weighing.every(({ standing }) => standing !== null);
  const degrees = obstacleDegrees(
    rows.map(({ chain, standing, weight }) => ({ standing: standing ?? 1, weight: weight * weightOf(chain) })),
  );
  return rows.map((row, at) => ({ ...row, obstacle: whole ? (degrees[at] ?? 0) : null }));
}
