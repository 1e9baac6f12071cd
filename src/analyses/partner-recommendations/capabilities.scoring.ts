/** What organizations are known to be able to do, and which of them could be the partner that is wanted. */
import type { EntityLabel } from "../../ontology/entity-kinds.js";
import type { Need } from "./need.scoring.js";
import { follow, labelOf, type PartnerGraph, type PartnerWish, type Step } from "./partner-graph.scoring.js";

/** How a capability is known. */
export type CapabilityKind = "SOLVED" | "WORKS_ON" | "HOLDS" | "PRODUCES" | "OFFERS";

/** Something that an organization is known to be able to do, and the edges that say so. */
export interface Capability {
  readonly kind: CapabilityKind;
  /** The problem, technology, achievement, product or programme. */
  readonly node: number;
  readonly edges: readonly number[];
}

/** An organization that could be the partner. */
export interface Candidate {
  readonly node: number;
  readonly capabilities: readonly Capability[];
}

/** What the graph's edges and nodes say beside their type. */
export interface CapabilityFacts {
  /** Project and problem of each project that solved it. */
  readonly solved: readonly (readonly [number, number])[];
  /** Achievements that are awards: an honour is no capability. */
  readonly honours: readonly number[];
}

/** What research and teaching is the business of: such a one may be able to although nobody recorded it. */
const schools: readonly EntityLabel[] = ["ResearchInstitute", "University", "TechnicalCentre"];
const researchers: readonly EntityLabel[] = [...schools, "Enterprise"];
const trainers: readonly EntityLabel[] = ["University", "TalentProgramme"];
const order: readonly CapabilityKind[] = ["SOLVED", "WORKS_ON", "HOLDS", "PRODUCES", "OFFERS"];

/**
 * Gives who could be the partner: for RESEARCH institutes, universities and centres that solved, work on or hold something, and
 * enterprises that solved a problem or hold a technology; for SUPPLY who makes a wanted product; for TRAINING who offers a wanted
 * programme, any where no need is known. Institutes, centres and
 * universities of which nothing is known come too, without capabilities.
 */
export function findCandidates(of: PartnerGraph, need: Need, wish: PartnerWish, facts: CapabilityFacts): Candidate[] {
  const read = reader(of, need, facts);
  if (wish === "SUPPLY") return makersOf(of, need.products);
  const nodes = Array.from(of.kinds.keys());
  return nodes.flatMap((node): Candidate[] => {
    const label = labelOf(of, node);
    if (label === undefined || !(wish === "RESEARCH" ? researchers : trainers).includes(label)) return [];
    const capabilities = wish === "RESEARCH" ? read.research(node) : read.training(node);
    const isFit = schools.includes(label) || capabilities.some((capability) => isEnough(of, label, capability));
    return isFit ? [{ node, capabilities }] : [];
  });
}

/** Whether a capability makes others than schools a partner: of an enterprise, an achievement alone does not. */
const isEnough = (of: PartnerGraph, label: EntityLabel, { kind, node }: Capability): boolean =>
  label !== "Enterprise" || kind === "SOLVED" || (kind === "HOLDS" && labelOf(of, node) === "Technology");

function makersOf(of: PartnerGraph, products: readonly number[]): Candidate[] {
  const makers = new Map<number, Capability[]>();
  for (const product of products)
    for (const { node, edge } of follow(of, product, "PRODUCES", "IN"))
      makers.set(node, [...(makers.get(node) ?? []), { kind: "PRODUCES", node: product, edges: [edge] }]);
  return [...makers].map(([node, capabilities]) => ({ node, capabilities })).sort((a, b) => a.node - b.node);
}

function reader(of: PartnerGraph, need: Need, { solved, honours }: CapabilityFacts) {
  const solvedPairs = new Set(solved.map(([project, problem]) => `${project}|${problem}`));
  const awards = new Set(honours);
  const programmes = need.programmes === null ? null : new Set(need.programmes);
  const worksOn = (node: number): Capability[] =>
    follow(of, node, "PARTICIPATES_IN", "OUT").flatMap((project) =>
      follow(of, project.node, "ADDRESSES", "OUT").map(
        (problem): Capability => ({
          kind: solvedPairs.has(`${project.node}|${problem.node}`) ? "SOLVED" : "WORKS_ON",
          node: problem.node,
          edges: [project.edge, problem.edge],
        }),
      ),
    );
  const named = (kind: CapabilityKind, steps: readonly Step[]): Capability[] =>
    steps.map(({ node, edge }) => ({ kind, node, edges: [edge] }));
  return {
    research: (node: number): Capability[] =>
      onceEach([
        ...worksOn(node),
        ...named(
          "HOLDS",
          follow(of, node, "HOLDS", "OUT").filter((held) => !awards.has(held.node)),
        ),
      ]),
    training: (node: number): Capability[] =>
      named(
        "OFFERS",
        follow(of, node, "OFFERS", "OUT").filter((offered) => programmes === null || programmes.has(offered.node)),
      ),
  };
}

/** Of several ways to the same thing the strongest: who solved a problem in one project is no more said to work on it. */
function onceEach(capabilities: readonly Capability[]): Capability[] {
  const rank = ({ kind }: Capability): number => order.indexOf(kind);
  const byRank = [...capabilities].sort((a, b) => rank(a) - rank(b) || a.node - b.node);
  return byRank.filter(({ node }, at) => byRank.findIndex((other) => other.node === node) === at);
}
