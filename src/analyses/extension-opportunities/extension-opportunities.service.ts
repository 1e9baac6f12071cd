import { requireEntity } from "../../entities/entity/entity.loaders.js";
import { type Measure, toMeasure } from "../../evidence/measure.types.js";
import type { Context } from "../../graphql/context.js";
import { analysisFrame } from "../analysis-frame.js";
import { makersCoverage } from "../chain-remarks.js";
import { type ExtensionFacts, type ExtensionQuestion, findExtensions } from "./extension-facts.service.js";
import { fewestRegions } from "../../methods/product-space/link-densities.scoring.js";
import { type Extension, type ExtensionOutput, fewestStrengths } from "./extension-opportunities.scoring.js";
import { ExtensionOpportunities, ExtensionOpportunity, ExtensionPart } from "./extension-opportunities.types.js";
import { extensionWarnings, refusalRemark } from "./extension-remarks.js";

const method = {
  name: "extension-opportunities",
  version: "1",
  formula:
    "φ_pq = Σ_r M_rp M_rq / max(k_p, k_q); ω_rp = Σ_q M_rq φ_qp / Σ_q φ_qp; COG_rp = (1 − M_rp) Σ_q (1 − M_rq) φ_pq K_q / Σ_q′ φ_qq′ over σ(K_r); score = mean of the candidates' percentile ranks in ω, COG and local demand; M = 1 where a region has a maker (PRESENCE) or RCA ≥ 1 (SPECIALISATION)",
  source:
    "Hidalgo, Klinger, Barabási and Hausmann 2007, Science 317 (φ, ω); Hidalgo and Hausmann 2009, PNAS 106 (ECI, PCI); Hausmann et al. 2014, The Atlas of Economic Complexity (COG)",
} as const;

/** Answers into which links the strengths of a region could extend. */
export async function answerExtensions(context: Context, question: ExtensionQuestion): Promise<ExtensionOpportunities> {
  const { thresholds, population, asOf, minConfidence, minNationalFirms, newOnly, level, mark } = question;
  const own = { regionLevel: level, mark, minNationalFirms, newOnly, fewestStrengths, fewestRegions };
  const frame = await analysisFrame(context, method, { ...own, ...thresholds, population, asOf, minConfidence });
  const found = await findExtensions(context, question, frame.graphVersion);
  const { facts, space, output } = found;
  const target = await requireEntity(context, question.targetId, asOf);
  const region = await requireEntity(context, question.regionId, asOf);
  const named = { id: region.id, name: region.name };
  const { truncated } = facts.template;
  return Object.assign(new ExtensionOpportunities(), frame, {
    ...{ target, region, regionLevel: level, found, coverage: makersCoverage(found.facts) },
    regionCount: space.space.regionsWithProducts,
    strengthIds: facts.diagnosis.links.filter((link) => link.class === "STRONG").map(({ id }) => id),
    eci: measure(output.eci, whyUnknown(output, "NOTHING_MADE_HERE")),
    candidateCount: output.extensions.length,
    dataThrough: facts.supply.dataThrough,
    warnings: extensionWarnings(found, question, named),
    truncations: truncated ? [{ limit: "products", value: question.closure.products }] : [],
    status: output.refusal !== null ? "REFUSED" : truncated ? "TRUNCATED" : "COMPLETE",
    refusal: output.refusal === null ? null : refusalRemark(output.refusal, named, level),
  });
}

const measure = (value: number | null, because: string): Measure =>
  toMeasure(value === null ? { unknownBecause: because } : { value });

/** Where complexity can't be told at all that is the reason, else the one that is the link's own. */
const whyUnknown = ({ complexityUnknown, refusal }: ExtensionOutput, own: string): string =>
  refusal?.code ?? complexityUnknown ?? own;

/** Gives the first of the opportunities, the best first. */
export const listOpportunities = ({ found }: ExtensionOpportunities, first: number): ExtensionOpportunity[] =>
  found.output.extensions.slice(0, first).map((extension) => toOpportunity(found, extension));

function toOpportunity(found: ExtensionFacts, extension: Extension): ExtensionOpportunity {
  const { facts, demand, referenceMakers, output } = found;
  const link = facts.diagnosis.links.find(({ id }) => id === extension.id);
  if (link === undefined) throw new Error(`${extension.id} was diagnosed a moment ago.`);
  const outside = whyUnknown(output, "OUTSIDE_LARGEST_COMPONENT");
  const part = ({ value, rank }: Extension["density"], because: string): ExtensionPart =>
    Object.assign(new ExtensionPart(), { value, rank, unknownBecause: value === null ? because : null });
  return Object.assign(new ExtensionOpportunity(), {
    ...{ linkId: link.id, class: link.class, required: link.required, makerCount: link.makerCount },
    score: measure(extension.score, "PART_UNKNOWN"),
    density: part(extension.density, "NO_MAKER_IN_ANY_REGION"),
    complexityGain: part(extension.complexityGain, outside),
    localDemand: part(extension.localDemand, "UNKNOWN"),
    pci: measure(extension.pci, outside),
    strengthId: extension.path.strengthId,
    steps: extension.path.steps.length,
    referenceMakerCount: referenceMakers.get(link.id) ?? 0,
    lq: toMeasure(link.lq),
    demand: demand.get(link.id) ?? { buyers: 0, linkIds: [], relationshipIds: [] },
    extension,
    facts,
  });
}
