import type { Context } from "../graphql/context.js";
import { badInput } from "../errors.js";
import {
  type EnterpriseFacts,
  isInPopulation,
  loadEnterpriseIndex,
  type Population,
} from "../snapshot/enterprise-index.js";
import { loadRegionTree, type RegionTree } from "../snapshot/region-tree.js";
import { readQuantities } from "./chain.queries.js";
import type { LinkInput, Thresholds } from "../methods/chain-classes/classes-input.scoring.js";
import type { ChainDiagnosis } from "../methods/chain-classes/classes-output.scoring.js";
import { scoreChainDiagnosis } from "../methods/chain-classes/chain-classes.scoring.js";
import type { ChainAction } from "../methods/chain-classes/nearest-supply.scoring.js";
import {
  declarationFor,
  judgeMembership,
  loadClaimedReference,
  liesIn,
  loadDeclarations,
  type Membership,
  type Place,
  itself,
  nowhere,
  placeOf,
  type ReferenceCounts,
} from "./reference.service.js";
import { densitiesOf, loadRegionalSpace, usualSpace } from "./product-space.service.js";
import { loadSupply, type Maker, type Supply } from "./supply.service.js";
import { type ClosureLimits, loadTemplate, type Template } from "./template.service.js";

/** What a diagnosis is asked with. */
export interface DiagnosisQuestion {
  readonly targetId: string;
  readonly regionId: string;
  readonly referenceRegionId: string;
  readonly population: Population;
  readonly asOf: string;
  readonly minConfidence: number;
  readonly thresholds: Thresholds;
  readonly closure: ClosureLimits;
}

/** A diagnosis with all that its answer shows beside the classes. */
export interface DiagnosisFacts {
  /** What they were read through: under a scenario it is not the request's own. */
  readonly context: Context;
  readonly question: DiagnosisQuestion;
  readonly template: Template;
  readonly supply: Supply;
  readonly regions: RegionTree;
  /** Where the makers here lie: in the region with all in it. */
  readonly place: Place;
  /** The makers of the population here, by link. */
  readonly local: ReadonlyMap<string, readonly Maker[]>;
  readonly enterprises: ReadonlyMap<string, EnterpriseFacts>;
  readonly membership: Membership;
  readonly reference: ReferenceCounts;
  readonly recommended: ReadonlyMap<string, ChainAction>;
  readonly diagnosis: ChainDiagnosis;
}

/** Diagnoses a chain, a link or a product in a region; what it is made of is kept per version of the graph. */
export async function diagnoseChain(
  context: Context,
  question: DiagnosisQuestion,
  version: string,
): Promise<DiagnosisFacts> {
  const { regionId, referenceRegionId, population } = question;
  const facts = await readChain(context, question, version);
  const { template, supply, regions, enterprises, recommended } = facts;
  const unknown = [regionId, referenceRegionId].filter((id) => !regions.has(id));
  if (unknown.length > 0)
    throw badInput(`A region must be one of the graph's, but got ${unknown.join(", ")}.`, { ids: unknown });
  const place = placeOf(regions, question);
  const membership = membershipIn(facts, population, regionId, place);
  const reference = referenceOf(facts, question);
  const local = makersIn(place, template, supply, enterprises, population);
  const space = await loadRegionalSpace(context, version, question, facts, usualSpace);
  const densities = densitiesOf(space, template, local);
  const diagnosis = scoreChainDiagnosis({
    targetKind: template.targetKind,
    roots: template.roots,
    links: linkInputs(template, supply, enterprises, local, membership, reference, densities),
    requirements: template.requirements,
    population,
    regionEnterprises: membership.attachable,
    referenceEnterprises: reference.enterprises,
    thresholds: question.thresholds,
    blockedListLimit: 100,
  });
  return {
    ...{ context, question, template, supply, regions, enterprises, place, local },
    ...{ membership, reference, recommended, diagnosis },
  };
}

type ChainFacts = Awaited<ReturnType<typeof readChain>>;

async function readChain(
  context: Context,
  { targetId, population, asOf, minConfidence, closure }: DiagnosisQuestion,
  version: string,
) {
  // Others may wait for what is built here: it must not end with this request.
  const builder: Context = { ...context, runner: context.background };
  const kept = <T>(name: string, build: () => Promise<T>) => context.snapshots.get(name, version, build);
  const about = `${targetId} ${asOf} ${JSON.stringify(closure)}`;
  const template = await kept(`template ${about}`, () => loadTemplate(builder, targetId, asOf, closure));
  const [regions, enterprises, supply, declarations, claimed, recommended] = await Promise.all([
    loadRegionTree(context, version),
    loadEnterpriseIndex(context, version, asOf),
    kept(`supply ${about} ${minConfidence}`, () => loadSupply(builder, template, asOf, minConfidence)),
    kept(`declarations ${population} ${asOf}`, () => loadDeclarations(builder, population, asOf)),
    kept(`reference ${about} ${population}`, () => loadClaimedReference(builder, template, population, asOf)),
    kept(`recommended ${about}`, () => loadRecommended(builder, template, asOf)),
  ]);
  return { template, regions, enterprises, supply, declarations, claimed, recommended };
}

const membershipIn = (
  { enterprises, declarations, regions }: ChainFacts,
  population: Population,
  regionId: string,
  place: Place,
): Membership => judgeMembership(enterprises, population, place, declarationFor(declarations, regions, regionId));

/** Counts the reference's makers in the graph where they are known well enough, else takes what claims state. */
function referenceOf(facts: ChainFacts, question: DiagnosisQuestion): ReferenceCounts {
  const { template, regions, supply, enterprises, claimed } = facts;
  const { regionId, referenceRegionId, population, thresholds } = question;
  // In the whole of what is known a maker counts whether its place is known or not.
  const isWhole = regions.around(referenceRegionId).length === 1;
  const within: Place = isWhole ? "ANYWHERE" : regions.within(referenceRegionId);
  const wide = membershipIn(facts, population, referenceRegionId, within);
  const fromGraph = (wide.coverage ?? 0) >= thresholds.coverage && wide.declaration?.regionId === referenceRegionId;
  const counted = fromGraph ? countReference(template, supply, enterprises, population, wide, within) : claimed;
  if (regionId === referenceRegionId) return itself(counted);
  return fromGraph || isWhole ? counted : nowhere;
}

function linkInputs(
  template: Template,
  supply: Supply,
  enterprises: ReadonlyMap<string, EnterpriseFacts>,
  local: ReadonlyMap<string, readonly Maker[]>,
  membership: Membership,
  reference: ReferenceCounts,
  densities: ReadonlyMap<string, number | null>,
): LinkInput[] {
  const unknownMembers = membership.members.filter(({ attachable }) => !attachable);
  return template.links.map(({ id, stage }) => {
    const makers = supply.makers.get(id) ?? [];
    const industries = new Set(makers.flatMap((maker) => enterprises.get(maker.id)?.industryIds ?? []));
    return {
      id,
      stage,
      makers: (local.get(id) ?? []).map((maker) => ({ id: maker.id, amount: maker.output })),
      suspects: unknownMembers.filter((member) => couldMake(member, industries)).map((member) => member.id),
      referenceMakers: reference.enterprises === null ? null : (reference.makers.get(id) ?? null),
      coverage: membership.coverage,
      density: densities.get(id) ?? null,
    };
  });
}

/** The makers of the population in a place, by link. */
export const makersIn = (
  within: Place,
  template: Template,
  supply: Supply,
  enterprises: ReadonlyMap<string, EnterpriseFacts>,
  population: Population,
): Map<string, Maker[]> =>
  new Map(
    template.links.map(({ id }) => [id, localMakers(supply.makers.get(id) ?? [], enterprises, population, within)]),
  );

/** A member without known products could make a link when its industry holds makers of it, or when its industry is unknown too. */
const couldMake = ({ industryIds }: EnterpriseFacts, industries: ReadonlySet<string>): boolean =>
  industryIds.length === 0 || industryIds.some((id) => industries.has(id));

/** The makers of the population that lie in a set of regions. */
export const localMakers = (
  makers: readonly Maker[],
  enterprises: ReadonlyMap<string, EnterpriseFacts>,
  population: Population,
  within: Place,
): Maker[] =>
  makers.filter(({ id }) => {
    const facts = enterprises.get(id);
    return facts !== undefined && isInPopulation(facts, population) && liesIn(facts, within);
  });

function countReference(
  template: Template,
  supply: Supply,
  enterprises: ReadonlyMap<string, EnterpriseFacts>,
  population: Population,
  wide: Membership,
  within: Place,
): ReferenceCounts {
  const makers = template.links.map(({ id }) => {
    const there = localMakers(supply.makers.get(id) ?? [], enterprises, population, within);
    return [id, there.length] as const;
  });
  return { from: "GRAPH", makers: new Map(makers), enterprises: wide.attachable, claimIds: new Map() };
}

const actions: ReadonlySet<string> = new Set<ChainAction>([
  "COLLABORATE",
  "ATTRACT",
  "LOCATE",
  "SUBSTITUTE",
  "RESEARCH",
]);

async function loadRecommended(context: Context, template: Template, asOf: string): Promise<Map<string, ChainAction>> {
  if (template.targetKind === "PRODUCT") return new Map();
  const subjectIds = template.links.map(({ id }) => id);
  const rows = await context.runner.run(readQuantities, { subjectIds, predicates: ["recommendedAction"], asOf });
  return new Map(
    rows.flatMap(({ subjectId, value }) =>
      value !== null && actions.has(value) ? [[subjectId, value as ChainAction] as const] : [],
    ),
  );
}
