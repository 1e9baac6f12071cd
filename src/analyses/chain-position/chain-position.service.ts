import { declarationFor, loadDeclarations } from "../../chain/reference.service.js";
import { loadEntities, loadEntity } from "../../entities/entity/entity.loaders.js";
import { validityBounds } from "../../entities/relations/validity.js";
import { badInput } from "../../errors.js";
import type { Evidence } from "../../evidence/evidence.types.js";
import { toMeasure } from "../../evidence/measure.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Context } from "../../graphql/context.js";
import { judgeConcentration } from "../../methods/concentration/concentration.scoring.js";
import { relationshipOf, relationshipTypeNames } from "../../ontology/relationship-types.js";
import { analysisFrame } from "../analysis-frame.js";
import type { CoverageStatement } from "../analysis.types.js";
import { readHubParts } from "./chain-position.queries.js";
import type { ScoredLink } from "./chain-position.scoring.js";
import { ChainHub, ChainPosition, LinkPosition, PropagationLength } from "./chain-position.types.js";
import { gatherHubs } from "./hub-parts.scoring.js";
import { placeChain, type PositionFacts } from "./position-facts.service.js";
import type { PositionQuestion } from "./position-question.js";
import { positionRefusal, positionWarnings } from "./position-remarks.js";

const method = {
  name: "chain-position",
  version: "1",
  formula:
    "A = Z x̂⁻¹, L = (I − A)⁻¹; BL_j = Σ_i l_ij, power of dispersion n·BL_j/ΣΣl; B = x̂⁻¹Z, G = (I − B)⁻¹, FL_i = Σ_j g_ij; H = L(L − I), APL h_ij/l_ij",
  source: "Leontief 1936; Rasmussen 1956; Ghosh 1958; Dietzenbacher, Romero and Bosma 2005; Antràs et al. 2012",
} as const;

const deeds = relationshipTypeNames.filter((type) => relationshipOf(type).deed === true);

/** Answers where the links of a chain sit. */
export async function answerPosition(context: Context, question: PositionQuestion): Promise<ChainPosition> {
  const { targetId, regionId, population, asOf, minConfidence, basis, closure, finalDemand } = question;
  const demand = finalDemand === null ? null : [...finalDemand].map(([id, amount]) => `${id} ${amount}`).join(", ");
  const asked = { population, asOf, minConfidence, basis, depth: closure.depth, finalDemand: demand };
  const frame = await analysisFrame(context, method, asked);
  const facts = await placeChain(context, question, frame.graphVersion);
  const { score, template, supply, trades } = facts;
  const [target, region] = await Promise.all([
    loadEntity(context, targetId, asOf),
    regionId === null ? null : loadEntity(context, regionId, asOf),
  ]);
  if (target === null) throw badInput(`targetId must exist, but nothing has the id ${targetId}.`, { ids: [targetId] });
  const dates = [supply.dataThrough, trades.dataThrough].filter((date) => date !== null);
  return Object.assign(new ChainPosition(), frame, {
    target,
    region,
    population,
    basis: score.basis,
    facts,
    linkCount: template.links.length,
    propagation: propagationOf(facts),
    coverage: await coverageOf(context, facts),
    dataThrough: dates.toSorted().at(-1) ?? null,
    ...(score.refusal === null
      ? { warnings: positionWarnings(facts) }
      : { status: "REFUSED", refusal: positionRefusal(score.refusal, facts) }),
    ...(template.truncated && score.refusal === null
      ? { status: "TRUNCATED", truncations: [{ limit: "products", value: closure.products }] }
      : {}),
  });
}

function propagationOf({ question, score }: PositionFacts): PropagationLength[] {
  if (score.refusal !== null) return [];
  return question.pairs.map((pair, at) => {
    const { length = null, strength = 0 } = score.pairs[at] ?? {};
    const measure = length === null ? { unknownBecause: "NO_FLOW" } : { value: length, unit: "steps" };
    return Object.assign(new PropagationLength(), pair, { length: toMeasure(measure), strength });
  });
}

async function coverageOf(context: Context, { question, regions }: PositionFacts): Promise<CoverageStatement[]> {
  const { regionId, population, asOf } = question;
  const declarations = await loadDeclarations(context, population, asOf);
  const found = regionId === null ? null : declarationFor(declarations, regions, regionId);
  const unknown = { regionId, population, share: null, declaredBy: null, declaredOn: null };
  const makers = {
    relationshipType: found?.relationshipType ?? "PRODUCES",
    regionId: found?.regionId ?? regionId,
    population,
    share: found?.share ?? null,
    declaredBy: found?.declaredBy ?? null,
    declaredOn: found?.declaredOn ?? null,
  };
  return [makers, { ...unknown, relationshipType: "SUPPLIES" }];
}

/** Gives the positions of the links asked for, the most upstream first. */
export function answerLinks(facts: PositionFacts, linkIds: readonly string[] | null, first: number): LinkPosition[] {
  const asked = linkIds === null ? null : new Set(linkIds);
  const missing = linkIds?.filter((id) => !facts.template.links.some((link) => link.id === id)) ?? [];
  if (missing.length > 0)
    throw badInput(`linkIds must name links of the chain, but got ${missing.join(", ")}.`, { ids: missing });
  const links = facts.score.links.filter(({ id }) => asked === null || asked.has(id));
  return links.slice(0, first).map((scored) => toLink(facts, scored));
}

function toLink(facts: PositionFacts, scored: ScoredLink): LinkPosition {
  const makers = facts.makers.get(scored.id) ?? [];
  const { hhi, unknownBecause } = judgeConcentration(makers.map(({ output }) => output));
  const measure = (value: number | null) => toMeasure(value === null ? { unknownBecause: "NO_FLOW" } : { value });
  const steps = (value: number | null) => Object.assign(measure(value), { unit: "stages" });
  return Object.assign(new LinkPosition(), {
    linkId: scored.id,
    facts,
    scored,
    tier: scored.tier,
    output: scored.output,
    finalDemand: scored.finalDemand,
    backwardLinkage: measure(scored.backward),
    forwardLinkage: measure(scored.forward),
    downstreamness: steps(scored.backward),
    upstreamness: steps(scored.forward),
    powerOfDispersion: measure(scored.powerOfDispersion),
    makerCount: makers.length,
    hhi: toMeasure({ value: hhi, unknownBecause }),
  });
}

/** Gives what could make makers hubs, part by part. */
export async function answerHubs(context: Context, facts: PositionFacts, first: number): Promise<ChainHub[]> {
  const makersOfLink = new Map([...facts.makers].map(([id, makers]) => [id, makers.map((maker) => maker.id)]));
  const makerIds = [...new Set([...makersOfLink.values()].flat())].sort();
  const bounds = validityBounds("CURRENT", facts.question.asOf, false);
  const rows = await context.runner.run(readHubParts, { makerIds, deeds, ...bounds });
  const hubs = gatherHubs(makersOfLink, rows).slice(0, first);
  const ids = hubs.map(({ enterpriseId }) => enterpriseId);
  const enterprises = new Map((await loadEntities(context, ids, facts.question.asOf)).map((each) => [each.id, each]));
  return hubs.flatMap(({ enterpriseId, ...parts }) => {
    const enterprise = enterprises.get(enterpriseId);
    return enterprise === undefined ? [] : [Object.assign(new ChainHub(), { enterprise, ...parts })];
  });
}

const shownRelationships = 100;

/** Gives what a link's position rests on: its requirements, and the supplies of its makers where they are the basis. */
export function answerEvidence(context: Context, { linkId, facts }: LinkPosition): Promise<Evidence> {
  const { template, trades, supply, score, question } = facts;
  const required = template.requirements.filter(({ from, to }) => from === linkId || to === linkId);
  const makers = new Set((supply.makers.get(linkId) ?? []).map(({ id }) => id));
  const sold = score.basis === "SUPPLIES" ? trades.trades : [];
  const own = sold.filter(({ sellerId, buyerId }) => makers.has(sellerId) || makers.has(buyerId));
  const relationshipIds = [...required, ...own].map(({ relationshipId }) => relationshipId);
  const shown = relationshipIds.slice(0, shownRelationships);
  return readEvidence(context, { nodeIds: [linkId], relationshipIds: shown }, question.asOf);
}
