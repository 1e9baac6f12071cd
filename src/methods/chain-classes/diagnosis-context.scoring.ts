import { badInput } from "../../errors.js";
import { type Concentration, judgeConcentration } from "../concentration/concentration.scoring.js";
import { judgeLocationQuotient, type LocationQuotient } from "../location-quotient/location-quotient.scoring.js";
import type { ChainDiagnosisInput, LinkInput, MakerInput } from "./classes-input.scoring.js";
import { findRequiredSet, type RequiredSet } from "./required-set.scoring.js";
import { buildRequirementGraph, compareTexts, type RequirementGraph } from "./requirement-graph.scoring.js";

/** One link with what its own counts say, before its place in the chain is looked at. */
export interface LinkFacts {
  readonly link: LinkInput;
  /** Distinct, sorted by id. */
  readonly makers: readonly MakerInput[];
  readonly concentration: Concentration;
  readonly lq: LocationQuotient;
  /** Absence is proven: the coverage suffices and no member of the region could be an unknown maker. */
  readonly absenceProven: boolean;
}

/** What all steps of a diagnosis share; links are numbered as in the graph. */
export interface DiagnosisContext {
  readonly input: ChainDiagnosisInput;
  readonly graph: RequirementGraph;
  readonly roots: readonly number[];
  readonly facts: readonly LinkFacts[];
  readonly supplied: Uint8Array;
  readonly required: RequiredSet;
}

/** Gives what all steps of a diagnosis share; a root that is no link of the input is refused. */
export function buildContext(input: ChainDiagnosisInput): DiagnosisContext {
  const graph = buildRequirementGraph(
    input.links.map((link) => link.id),
    input.requirements,
  );
  const strangers = input.roots.filter((root) => !graph.indexOf.has(root));
  if (strangers.length > 0) {
    throw badInput(`Roots must be links of the chain, but got ${strangers.join(", ")}.`, { ids: strangers });
  }
  const roots = [...new Set(input.roots)].map((root) => graph.indexOf.get(root) ?? 0).sort((a, b) => a - b);
  const links = [...input.links].sort((a, b) => compareTexts(a.id, b.id));
  const judgeLq = rememberQuotients(input);
  const facts = links.map((link) => gatherFacts(link, input.thresholds.coverage, judgeLq));
  const supplied = Uint8Array.from(facts, ({ makers }) => Number(makers.length > 0));
  return { input, graph, roots, facts, supplied, required: findRequiredSet(graph, roots, supplied) };
}

/** Says whether what is declared about the link suffices to judge absence; undeclared never does. */
export const isCovered = ({ coverage }: Pick<LinkInput, "coverage">, threshold: number): boolean =>
  coverage !== null && coverage >= threshold;

type JudgeLq = (regionMakers: number, referenceMakers: number | null) => LocationQuotient;

/** Links with the same counts share a quotient: an interval costs more than all else about a link. */
function rememberQuotients({ regionEnterprises, referenceEnterprises }: ChainDiagnosisInput): JudgeLq {
  const known = new Map<string, LocationQuotient>();
  return (regionMakers, referenceMakers) => {
    const key = `${regionMakers}/${referenceMakers ?? "-"}`;
    const lq =
      known.get(key) ??
      judgeLocationQuotient({ regionMakers, regionEnterprises, referenceMakers, referenceEnterprises });
    known.set(key, lq);
    return lq;
  };
}

function gatherFacts(link: LinkInput, threshold: number, judgeLq: JudgeLq): LinkFacts {
  const makers = mergeMakers(link.makers);
  return {
    link,
    makers,
    concentration: judgeConcentration(makers.map((maker) => maker.amount)),
    lq: judgeLq(makers.length, link.referenceMakers),
    absenceProven: isCovered(link, threshold) && link.suspects.length === 0,
  };
}

function mergeMakers(makers: readonly MakerInput[]): MakerInput[] {
  const amounts = new Map<string, number | null>();
  for (const { id, amount } of [...makers].sort((a, b) => (a.amount ?? 0) - (b.amount ?? 0))) {
    const before = amounts.get(id) ?? null;
    amounts.set(id, before === null || amount === null ? (before ?? amount) : before + amount);
  }
  return [...amounts].map(([id, amount]) => ({ id, amount })).sort((a, b) => compareTexts(a.id, b.id));
}
