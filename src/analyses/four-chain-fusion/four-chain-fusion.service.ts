import { declarationFor, loadDeclarations } from "../../chain/reference.service.js";
import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { toMeasure } from "../../evidence/measure.types.js";
import type { Context } from "../../graphql/context.js";
import { structuralDeviations } from "../../methods/coupling/structural-deviation.scoring.js";
import { loadRegionTree, type RegionTree } from "../../snapshot/region-tree.js";
import { analysisFrame } from "../analysis-frame.js";
import type { CoverageStatement } from "../analysis.types.js";
import { FourChainFusion } from "./four-chain-fusion.types.js";
import { type FusionScore, type ScoredRegion, scoreFusion } from "./four-chain-fusion.scoring.js";
import { checkSectors, type FusionFacts, type FusionQuestion, regionsOf } from "./fusion-question.js";
import { byObstacle, fusionWarnings, refusalRemark } from "./fusion-remarks.js";
import { ChainIndex, ChainPair, IndicatorStanding, RegionFusion, SectorDeviation } from "./region-fusion.types.js";
import { loadRegionalFacts, mostMembers, type RegionalFacts } from "./regional-graph.service.js";
import { countMembers, membersOf } from "./regional-members.scoring.js";

const formulas = {
  STANDARD: "C = n(ΠU)^(1/n)/ΣU",
  WANG_2021: "C = √{[1 − Σ|U_i − U_j|/(n(n−1)/2)]·[Π(U_i/max U)]^(1/(n−1))}",
  FAN_2024: "C = 1 − 2√((nΣU² − (ΣU)²)/n²)",
} as const;

/** From which share of the region's entities on counts of the graph are taken for the region's: E1's threshold. */
const leastCoverage = 0.6;

const methodOf = (formula: keyof typeof formulas) => ({
  name: `four-chain-fusion ${formula}`,
  version: "1",
  formula: `${formulas[formula]}; T = Σα U, D = √(C·T); U by entropy weights e = −Σ p ln p / ln m; obstacle w(1 − x)/Σ w(1 − x)`,
  source: "coupling: Wang Shujia et al. 2021, Fan 2024; grades: Liao Chongbin 1999; null: Molloy and Reed 1995",
});

/** Answers how well the four chains are coupled in the regions compared. */
export async function answerFusion(context: Context, question: FusionQuestion): Promise<FourChainFusion> {
  const { formula, chainWeights, asOf, minConfidence, indicators } = question;
  const weights = chainWeights.join(" ");
  const parameters = { formula, chainWeights: weights, asOf, minConfidence, coverage: leastCoverage };
  const frame = await analysisFrame(context, methodOf(formula), parameters);
  const version = frame.graphVersion;
  const tree = await loadRegionTree(context, version);
  const regionIds = regionsOf(question.choice, tree);
  checkSectors(question, regionIds);
  const placeIds = [...new Set(regionIds.flatMap((id) => [...tree.within(id)]))].sort();
  const facts: FusionFacts = { version, scope: { placeIds, asOf, minConfidence }, regions: tree, asOf };
  const usesCounts = indicators.some(({ count }) => count !== null);
  const read = usesCounts && regionIds.length > 0 ? await loadRegionalFacts(context, version, facts.scope) : null;
  const score = scoreFusion(inputOf(question, regionIds, read, tree));
  const answer = { formula, regionCount: regionIds.length, ranked: [] };
  if (score.refusal !== null)
    return Object.assign(new FourChainFusion(), frame, answer, {
      status: "REFUSED",
      refusal: refusalRemark(score.refusal),
    });
  const coverage = await coverageOf(context, question, regionIds, tree);
  const regions = await loadEntities(context, regionIds, asOf);
  const ranked = regions.map((region, at) => {
    const provisional = usesCounts && (coverage[at]?.share ?? 0) < leastCoverage;
    return toRegion(question, facts, region, score.regions[at], provisional);
  });
  const provisional = ranked.filter((region) => region.provisional).length;
  const cut = read?.truncated === true;
  return Object.assign(new FourChainFusion(), frame, answer, {
    ranked: ranked.sort(byDegree),
    coverage: usesCounts ? coverage : [],
    dataThrough: read?.dataThrough ?? null,
    warnings: fusionWarnings(score, usesCounts, provisional, unknownRegions(score, regions)),
    ...(cut ? { status: "TRUNCATED", truncations: [{ limit: "members", value: mostMembers }] } : {}),
  });
}

function inputOf(
  { formula, chainWeights, indicators }: FusionQuestion,
  regionIds: readonly string[],
  read: RegionalFacts | null,
  tree: RegionTree,
) {
  const counts = regionIds.map((id) =>
    read === null ? null : countMembers(read.graph, membersOf(read.graph, tree.within(id))),
  );
  return {
    formula,
    chainWeights,
    regionCount: regionIds.length,
    indicators: indicators.map(({ count, values, ...rest }) => ({
      ...rest,
      values: count === null ? (values ?? []) : counts.map((known) => known?.[count] ?? null),
    })),
  };
}

function toRegion(
  { sectors }: FusionQuestion,
  facts: FusionFacts,
  region: Entity,
  scored: ScoredRegion | undefined,
  provisional: boolean,
): RegionFusion {
  const { chains = [], coupling = null, grade = null, pairs = [], lagging = [], indicators = [] } = scored ?? {};
  const measure = (value: number | undefined) =>
    toMeasure(value === undefined ? { unknownBecause: "CHAIN_UNKNOWN" } : { value });
  const own = sectors.filter(({ regionId }) => regionId === region.id);
  const shares = structuralDeviations(own);
  return Object.assign(new RegionFusion(), {
    region,
    facts,
    scored: { chains, coupling, grade, pairs, lagging, indicators },
    provisional,
    // A verdict rests on coverage: what is merely not in the graph must not be called imbalance.
    grade: provisional ? null : grade,
    c: measure(coupling?.c),
    t: measure(coupling?.t),
    d: measure(coupling?.d),
    chains: chains.map(({ chain, index, unknownBecause }) =>
      Object.assign(new ChainIndex(), { chain, index: toMeasure({ value: index, unknownBecause }) }),
    ),
    pairs: pairs.map((pair) => Object.assign(new ChainPair(), pair)),
    laggingPairs: lagging.map((pair) => Object.assign(new ChainPair(), pair)),
    indicators: byObstacle(indicators).map(({ standing, unknownBecause, ...row }) =>
      Object.assign(new IndicatorStanding(), row, { standing: toMeasure({ value: standing, unknownBecause }) }),
    ),
    deviations: own.map(({ sector }, at) => toDeviation(sector, shares[at])),
  });
}

function toDeviation(sector: string, found: ReturnType<typeof structuralDeviations>[number] | undefined) {
  const measure = (value: number | null | undefined) =>
    toMeasure(value == null ? { unknownBecause: found?.unknownBecause ?? "NO_OUTPUT" } : { value });
  return Object.assign(new SectorDeviation(), {
    sector,
    outputShare: measure(found?.outputShare),
    employmentShare: measure(found?.employmentShare),
    deviation: measure(found?.deviation),
  });
}

async function coverageOf(
  context: Context,
  { asOf }: FusionQuestion,
  regionIds: readonly string[],
  tree: RegionTree,
): Promise<CoverageStatement[]> {
  const all = await loadDeclarations(context, "ALL", asOf);
  // How many products are known says nothing of schools: only a declaration of who is located there does.
  const declarations = all.filter(({ relationshipType }) => relationshipType === "LOCATED_IN");
  return regionIds.map((regionId) => {
    const found = declarationFor(declarations, tree, regionId);
    return {
      relationshipType: "LOCATED_IN",
      regionId,
      population: "ALL",
      share: found?.share ?? null,
      declaredBy: found?.declaredBy ?? null,
      declaredOn: found?.declaredOn ?? null,
    };
  });
}

const byDegree = (a: RegionFusion, b: RegionFusion): number =>
  (b.scored.coupling?.d ?? -1) - (a.scored.coupling?.d ?? -1) || (a.region.id < b.region.id ? -1 : 1);

const unknownRegions = ({ regions }: FusionScore, entities: readonly Entity[]) =>
  regions.flatMap(({ chains }, at) => {
    const entity = entities[at];
    const isUnknown = chains.every(({ unknownBecause }) => unknownBecause === "NO_VALUE");
    return isUnknown && entity !== undefined ? [entity] : [];
  });
