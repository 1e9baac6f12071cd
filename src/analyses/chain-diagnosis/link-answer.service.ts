import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { type Measure, toMeasure } from "../../evidence/measure.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Evidence } from "../../evidence/evidence.types.js";
import { mention } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { PageEnd } from "../../graphql/page-end.js";
import type { PageInfo } from "../../graphql/page-info.types.js";
import { isInPopulation } from "../../snapshot/enterprise-index.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { LinkDiagnosis as Scored } from "../../methods/chain-classes/classes-output.scoring.js";
import { liesIn } from "../../chain/reference.service.js";
import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { LinkDiagnosis } from "./link-diagnosis.types.js";
import { chooseAction, type NearestSupply, nearestSupply } from "../../methods/chain-classes/nearest-supply.scoring.js";
import { reasonParts } from "./reason-sentences.js";

const shown = { suppliers: 5, evidence: 20 } as const;

/** Gives the diagnoses of the links asked for, in the template's order; their nearest suppliers are read together. */
export async function answerLinks(
  facts: DiagnosisFacts,
  wanted: { linkIds: readonly string[] | null; classes: readonly string[] | null },
): Promise<LinkDiagnosis[]> {
  const scored = new Map(facts.diagnosis.links.map((link) => [link.id, link]));
  const asked = facts.template.links.flatMap(({ id }) => {
    const link = scored.get(id);
    if (link === undefined || wanted.linkIds?.includes(id) === false || wanted.classes?.includes(link.class) === false)
      return [];
    return [link];
  });
  return Promise.all(asked.map((link) => answerLink(facts, link)));
}

async function answerLink(facts: DiagnosisFacts, link: Scored): Promise<LinkDiagnosis> {
  const { regions, question, recommended, reference, diagnosis } = facts;
  const around = regions.around(question.regionId).slice(1);
  const nearest = findNearest(facts, link.id, around);
  const priority = diagnosis.gaps.findIndex(({ linkIds }) => linkIds.includes(link.id));
  return Object.assign(new LinkDiagnosis(), {
    ...link,
    linkId: link.id,
    referenceMakerCount: reference.makers.get(link.id) ?? null,
    shares: link.shares.map(({ enterpriseId, share }) => ({ enterpriseId, share: known(share, "OUTPUT_UNKNOWN") })),
    hhi: known(link.hhi.value, link.hhi.unknownBecause),
    effectiveNumber: known(link.effectiveNumber, link.hhi.unknownBecause),
    lq: toMeasure(link.lq),
    blockedCount: link.blocked.count,
    blockedLinkIds: link.blocked.ids,
    nearestSuppliers: await loadEntities(facts.context, nearest.makerIds.slice(0, shown.suppliers), question.asOf),
    action: chooseAction(link.class, nearest, around.at(-1) ?? null, recommended.get(link.id) ?? null),
    priority: priority < 0 ? null : priority + 1,
    scored: link,
    facts,
  });
}

function findNearest(
  { supply, enterprises, regions, place, question }: DiagnosisFacts,
  linkId: string,
  around: readonly string[],
): NearestSupply {
  const placed = (supply.makers.get(linkId) ?? []).flatMap(({ id, revenueShare }) => {
    const facts = enterprises.get(id);
    if (facts === undefined || !isInPopulation(facts, question.population)) return [];
    if (liesIn(facts, place)) return [];
    return [{ id, revenueShare, regionIds: facts.regionIds.flatMap((region) => regions.around(region)) }];
  });
  return nearestSupply(placed, around);
}

const known = (value: number | null, because: string | null): Measure =>
  toMeasure(value === null ? { unknownBecause: because ?? "UNKNOWN" } : { value, low: value, high: value });

const noReferenceMaker = remark("NO_REFERENCE_MAKER", {
  zh: ["参照地也没有已知企业：可能是公司不单独披露这类产品"],
  en: ["no maker is known in the reference either: companies may not report it by itself"],
});

/** Gives the reasons of a link's class in words; `mentioned` are the enterprises that they speak of. */
export function answerReasons({ facts, scored }: LinkDiagnosis, mentioned: readonly Entity[]): Remark[] {
  const named = new Map([...facts.template.links, ...mentioned].map((each) => [each.id, each]));
  const nameIn = (lang: Language) => (id: string) => mention(named.get(id) ?? { id, name: id, nameEn: null }, lang);
  const reasons = scored.reasons.map((reason) =>
    remark(reason.code, {
      zh: reasonParts(reason, nameIn("ZH"), "ZH"),
      en: reasonParts(reason, nameIn("EN"), "EN"),
    }),
  );
  const nowhere =
    scored.makerCount === 0 && facts.reference.from !== "NOWHERE" && facts.reference.makers.get(scored.id) === 0;
  return nowhere ? [...reasons, noReferenceMaker] : reasons;
}

/** The enterprises that a link's reasons speak of. */
export const mentionedEnterprises = ({ scored }: LinkDiagnosis): string[] =>
  scored.reasons.flatMap((reason) =>
    reason.code === "POSSIBLE_MAKERS" ? reason.params.enterpriseIds.slice(0, shown.suppliers) : [],
  );

/** The local makers of a link, by id. */
export const makerIdsOf = ({ facts, linkId }: LinkDiagnosis): string[] =>
  (facts.local.get(linkId) ?? []).map(({ id }) => id);

/** Reads what a link's class rests on: who makes what here, how it is attached, and what requires it. */
export function answerEvidence(link: LinkDiagnosis): Promise<Evidence> {
  const { facts, linkId } = link;
  const local = new Set(makerIdsOf(link));
  const made = (facts.supply.makers.get(linkId) ?? [])
    .filter(({ id }) => local.has(id))
    .flatMap(({ relationshipIds }) => relationshipIds);
  const required = facts.template.requirements
    .filter(({ from, to }) => from === linkId || to === linkId)
    .map(({ relationshipId }) => relationshipId);
  const claimId = facts.reference.claimIds.get(linkId);
  const products = new Set(made.map((id) => id.split("|")[2]));
  const attached = (facts.supply.realizations.get(linkId) ?? []).filter((id) => products.has(id.split("|")[1]));
  const ids = {
    nodeIds: [linkId],
    relationshipIds: [
      ...made.slice(0, shown.evidence),
      ...attached.slice(0, shown.evidence),
      ...required.slice(0, shown.evidence),
    ],
    claimIds: claimId === undefined ? [] : [claimId],
  };
  return readEvidence(facts.context, ids, facts.question.asOf);
}

/** The suppliers' page of a link as a connection shows it. */
export async function answerProducers(
  link: LinkDiagnosis,
  first: number,
  after: string | null,
): Promise<{
  edges: { cursor: string; node: Entity }[];
  pageInfo: PageInfo;
  count: () => Promise<number>;
}> {
  const ids = makerIdsOf(link);
  const rest = after === null ? ids : ids.filter((id) => id > after);
  const nodes = await loadEntities(link.facts.context, rest.slice(0, first), link.facts.question.asOf);
  const edges = nodes.map((node) => ({ cursor: node.id, node }));
  return { edges, count: () => Promise.resolve(ids.length), pageInfo: new PageEnd(edges, rest.length > first) };
}
