import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import type { Evidence, PathStep } from "../../evidence/evidence.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import { mention, type Sentence, type SentencePart, toSentence } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { type NearestSupply, nearestSupply } from "../../methods/chain-classes/nearest-supply.scoring.js";
import { isInPopulation } from "../../snapshot/enterprise-index.js";
import { liesIn } from "../../chain/reference.service.js";
import type { Maker, Supply } from "../../chain/supply.service.js";
import type { ExtensionOpportunity } from "./extension-opportunities.types.js";

const shown = { makers: 5, edges: 20 } as const;

/** Gives the smallest region around that has makers, with some of them; those of the region itself are left out. */
export function findNearestMakers({ linkId, facts }: ExtensionOpportunity): NearestSupply {
  const { supply, enterprises, regions, place, question } = facts;
  const placed = (supply.makers.get(linkId) ?? []).flatMap(({ id, revenueShare }) => {
    const own = enterprises.get(id);
    if (own === undefined || !isInPopulation(own, question.population)) return [];
    if (liesIn(own, place)) return [];
    return [{ id, revenueShare, regionIds: own.regionIds.flatMap((region) => regions.around(region)) }];
  });
  const { regionId, makerIds } = nearestSupply(placed, regions.around(question.regionId).slice(1));
  return { regionId, makerIds: makerIds.slice(0, shown.makers) };
}

/** Gives the makers nearest to the region. */
export const loadNearestMakers = (opportunity: ExtensionOpportunity): Promise<Entity[]> =>
  loadEntities(opportunity.facts.context, findNearestMakers(opportunity).makerIds, opportunity.facts.question.asOf);

/** Reads what an opportunity rests on: the way from the strength, who makes the strength here, who would buy, who makes it. */
export function readOpportunityEvidence(opportunity: ExtensionOpportunity): Promise<Evidence> {
  const { facts, extension, demand, linkId, strengthId } = opportunity;
  const { supply, local, question, reference, template } = facts;
  const isClosure = template.targetKind === "PRODUCT";
  const start: PathStep = { nodeId: strengthId, relationshipId: null, forward: true };
  const steps = extension.path.steps.map((step) => ({
    nodeId: step.linkId,
    relationshipId: step.relationshipId,
    // A material is UPSTREAM_OF what needs it, a link REQUIRES what it needs: the edges are drawn opposite ways.
    forward: step.towardsNeeded !== isClosure,
  }));
  const strong = local.get(strengthId) ?? [];
  const nearest = new Set(findNearestMakers(opportunity).makerIds);
  const elsewhere = (supply.makers.get(linkId) ?? []).filter(({ id }) => nearest.has(id));
  const strongEdges = makingEdges(supply, strengthId, strong);
  const farEdges = makingEdges(supply, linkId, elsewhere);
  const claimId = reference.claimIds.get(linkId);
  return readEvidence(
    facts.context,
    {
      nodeIds: [strengthId, linkId],
      relationshipIds: [
        ...steps.map(({ relationshipId }) => relationshipId),
        ...strongEdges,
        ...demand.relationshipIds.slice(0, shown.edges),
        ...farEdges,
      ],
      paths: [{ steps: [start, ...steps], score: null }],
      claimIds: claimId === undefined ? [] : [claimId],
    },
    question.asOf,
  );
}

/** Who makes it, by which product, and how the product is attached to the link. */
function makingEdges({ realizations }: Supply, linkId: string, makers: readonly Maker[]): string[] {
  const made = makers.flatMap(({ relationshipIds }) => relationshipIds).slice(0, shown.edges);
  const products = new Set(made.map((id) => id.split("|")[2]));
  return [...made, ...(realizations.get(linkId) ?? []).filter((id) => products.has(id.split("|")[1]))];
}

const ranked = (rank: number | null): string => (rank === null ? "–" : (rank * 100).toFixed(0));
/** Two digits, and no minus before a zero. */
const digits = (value: number | null): string => (value === null ? "–" : value.toFixed(2).replace(/^-(?=0\.00$)/, ""));

/** Says an opportunity as a planner would: from which strength, how near, how complex, for whom, and who makes it. */
export async function sayOpportunity(opportunity: ExtensionOpportunity, lang: Language): Promise<Sentence> {
  const { facts, linkId, strengthId } = opportunity;
  const nearest = findNearestMakers(opportunity);
  const wanted = [linkId, strengthId, ...(nearest.regionId === null ? [] : [nearest.regionId])];
  const entities = await loadEntities(facts.context, [...wanted, ...nearest.makerIds.slice(0, 2)], facts.question.asOf);
  const name = (id: string): SentencePart => {
    const entity = entities.find((each) => each.id === id);
    return entity === undefined ? id : mention(entity, lang);
  };
  return toSentence(lang === "EN" ? english(opportunity, nearest, name) : chinese(opportunity, nearest, name));
}

type Name = (id: string) => SentencePart;

/** Who makes it elsewhere: in the smallest region around, in the country at large, or where nobody knows. */
function whoElse(
  { facts }: ExtensionOpportunity,
  { regionId, makerIds }: NearestSupply,
  name: Name,
  words: Readonly<Record<"near" | "colon" | "far" | "unplaced" | "between", string>>,
): SentencePart[] {
  if (makerIds.length === 0) return [];
  const makers = joined(makerIds, name, words.between);
  if (regionId === null) return [words.unplaced, ...makers];
  if (facts.regions.around(regionId).length === 1) return [words.far, ...makers];
  return [words.near, name(regionId), words.colon, ...makers];
}

const joined = (ids: readonly string[], name: Name, between: string): SentencePart[] =>
  ids.slice(0, 2).flatMap((id, at) => (at === 0 ? [name(id)] : [between, name(id)]));

function chinese(opportunity: ExtensionOpportunity, { regionId, makerIds }: NearestSupply, name: Name): SentencePart[] {
  const { density, complexityGain, localDemand, makerCount, steps } = opportunity;
  return [
    ...["从长板", name(opportunity.strengthId), `出发 ${steps} 步可及`, name(opportunity.linkId)],
    `：邻近密度 ${digits(density.value)}（百分位 ${ranked(density.rank)}），`,
    `复杂度前景增益 ${digits(complexityGain.value)}（百分位 ${ranked(complexityGain.rank)}），`,
    `本地有 ${localDemand.value ?? 0} 家企业所在的环节需要它（百分位 ${ranked(localDemand.rank)}）；`,
    makerCount === 0 ? "本地没有已知企业，" : `本地已有 ${makerCount} 家，`,
    `参照地 ${opportunity.referenceMakerCount} 家`,
    ...whoElse(opportunity, { regionId, makerIds }, name, {
      near: "，最近的在",
      colon: "：",
      far: "，国内有",
      unplaced: "，所在地不明的有",
      between: "、",
    }),
    "。",
  ];
}

function english(opportunity: ExtensionOpportunity, { regionId, makerIds }: NearestSupply, name: Name): SentencePart[] {
  const { density, complexityGain, localDemand, makerCount, steps } = opportunity;
  return [
    ...[name(opportunity.linkId), ` is ${steps} supply step${steps === 1 ? "" : "s"} from the strength `],
    name(opportunity.strengthId),
    `: density ${digits(density.value)} (percentile ${ranked(density.rank)}), `,
    `outlook gain ${digits(complexityGain.value)} (percentile ${ranked(complexityGain.rank)}), `,
    `${localDemand.value ?? 0} local maker${localDemand.value === 1 ? "" : "s"} of what requires it (percentile ${ranked(localDemand.rank)}); `,
    makerCount === 0 ? "no maker is known here, " : `${makerCount} known here, `,
    `${opportunity.referenceMakerCount} in the reference`,
    ...whoElse(opportunity, { regionId, makerIds }, name, {
      near: ", the nearest in ",
      colon: ": ",
      far: ", elsewhere in the country ",
      unplaced: ", and in places unknown ",
      between: ", ",
    }),
    ".",
  ];
}
