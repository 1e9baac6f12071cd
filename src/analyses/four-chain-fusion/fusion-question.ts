import { badInput } from "../../errors.js";
import { checkIds, checkShare } from "../../graphql/page-args.js";
import type { CouplingFormula } from "../../methods/coupling/coupling-degree.scoring.js";
import type { RegionTree } from "../../snapshot/region-tree.js";
import { type GraphCount, graphCountNames, graphCounts } from "./chain-kinds.scoring.js";
import { type FourChain, fourChains } from "./four-chain-fusion.scoring.js";
import type { FusionArgs, IndicatorInput, SectorInput } from "./fusion.args.js";
import type { RegionalScope } from "./regional-graph.service.js";

/** An indicator as it is asked for: its values, or the count of the graph that it stands for. */
export interface AskedIndicator {
  readonly name: string;
  readonly chain: FourChain;
  readonly values: readonly (number | null)[] | null;
  readonly count: GraphCount | null;
  readonly weight: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly negative: boolean;
}

/** Which regions are compared: those named, or all of a level. */
export type RegionChoice =
  | { readonly regionIds: readonly string[] }
  | { readonly level: string; readonly withinId: string | null };

/** What the fusion of the four chains is asked with. */
export interface FusionQuestion {
  readonly choice: RegionChoice;
  readonly formula: CouplingFormula;
  readonly chainWeights: readonly number[];
  readonly indicators: readonly AskedIndicator[];
  readonly sectors: readonly SectorInput[];
  readonly asOf: string;
  readonly minConfidence: number;
}

/** What the fields of one region's answer are read with. */
export interface FusionFacts {
  readonly version: string;
  readonly scope: RegionalScope;
  readonly regions: RegionTree;
  readonly asOf: string;
}

const mostRegions = 400;

/** Gives the choice that the arguments make; refuses both or none of a list and a level. */
export function choiceOf(
  regionIds: readonly string[] | null,
  level: string | null,
  withinId: string | null,
): RegionChoice {
  if ((regionIds === null) === (level === null))
    throw badInput("Either regionIds or regionLevel must be given, and not both.");
  if (regionIds === null || level !== null) return { level: level ?? "", withinId };
  if (withinId !== null) throw badInput("withinRegionId goes with regionLevel, but regionIds were given.");
  return { regionIds: [...new Set(checkIds(regionIds, 100, "regionIds"))] };
}

/** Gives the question that arguments ask; refuses numbers out of bounds and indicators that fit nothing. */
export function fusionQuestionOf(choice: RegionChoice, args: FusionArgs, today: string): FusionQuestion {
  const { formula, indicators, chainWeights, sectors, asOf, minConfidence } = args;
  const odd = sectors?.find(({ output, employment }) => !(output >= 0 && employment >= 0));
  if (odd !== undefined)
    throw badInput(
      `Output and employment must be at least 0, but ${odd.sector} has ${odd.output} and ${odd.employment}.`,
    );
  if (chainWeights != null && (chainWeights.length !== 4 || !chainWeights.every((weight) => weight > 0)))
    throw badInput(`chainWeights takes four numbers above 0, but got ${chainWeights.join(", ")}.`);
  return {
    choice,
    formula,
    chainWeights: chainWeights ?? fourChains.map(() => 1),
    indicators: indicators == null ? defaultIndicators : checkIndicators(indicators, choice),
    sectors: sectors ?? [],
    asOf: asOf ?? today,
    minConfidence: checkShare(minConfidence, "minConfidence"),
  };
}

const defaultIndicators: readonly AskedIndicator[] = graphCountNames.map((count) => ({
  name: count,
  chain: graphCounts[count].chain,
  values: null,
  count,
  weight: null,
  low: null,
  high: null,
  negative: false,
}));

function checkIndicators(indicators: readonly IndicatorInput[], choice: RegionChoice): AskedIndicator[] {
  const names = indicators.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw badInput(`Each indicator must have a name of its own, but got ${twice} twice.`);
  if (indicators.length > 50) throw badInput(`indicators takes at most 50, but got ${indicators.length}.`);
  return indicators.map((indicator) => checkIndicator(indicator, choice));
}

function checkIndicator(indicator: IndicatorInput, choice: RegionChoice): AskedIndicator {
  const { name, chain, values, negative } = indicator;
  const bounds = { weight: indicator.weight ?? null, low: indicator.low ?? null, high: indicator.high ?? null };
  if (bounds.weight !== null && !(bounds.weight > 0))
    throw badInput(`A weight must be above 0, but ${name} has ${bounds.weight}.`);
  if (values == null) {
    const count = graphCountNames.find((known) => known === name);
    if (count === undefined)
      throw badInput(`An indicator without values must be one of ${graphCountNames.join(", ")}, but got ${name}.`);
    if (graphCounts[count].chain !== chain)
      throw badInput(`${name} counts for ${graphCounts[count].chain}, but got ${chain}.`);
    return { name, chain, values: null, count, negative, ...bounds };
  }
  if (!("regionIds" in choice))
    throw badInput(`Values go with regionIds, whose order they have, but ${name} has none.`);
  if (values.length !== choice.regionIds.length)
    throw badInput(
      `${name} must have a value for each of ${choice.regionIds.length} regions, but got ${values.length}.`,
    );
  return { name, chain, values, count: null, negative, ...bounds };
}

/** Gives the ids of the regions compared; refuses ids that are no regions, and more of a level than can be compared. */
export function regionsOf(choice: RegionChoice, tree: RegionTree): readonly string[] {
  if ("regionIds" in choice) {
    const missing = choice.regionIds.filter((id) => !tree.has(id));
    if (missing.length > 0)
      throw badInput(`regionIds must name regions of the graph, but got ${missing.join(", ")}.`, { ids: missing });
    return choice.regionIds;
  }
  const { level, withinId } = choice;
  if (withinId !== null && !tree.has(withinId))
    throw badInput(`withinRegionId must name a region of the graph, but got ${withinId}.`, { ids: [withinId] });
  const inside = withinId === null ? null : tree.within(withinId);
  const found = tree.atLevel(level).filter((id) => inside === null || inside.has(id));
  if (found.length > mostRegions)
    throw badInput(`At most ${mostRegions} regions can be compared, but ${found.length} have the level ${level}.`);
  return found;
}

/** Refuses sectors of regions that are not compared: their deviation would be shown nowhere. */
export function checkSectors({ sectors }: FusionQuestion, regionIds: readonly string[]): void {
  const ids = sectors.map(({ regionId }) => regionId).filter((id) => !regionIds.includes(id));
  if (ids.length > 0)
    throw badInput(`Sectors must be of regions that are compared, but got ${[...new Set(ids)].join(", ")}.`, { ids });
}
