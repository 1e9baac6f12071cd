import {
  type PartnerInput,
  scorePartners,
} from "../../src/analyses/partner-recommendations/partner-recommendations.scoring.js";
import { scopeOf } from "../../src/analyses/partner-recommendations/partner-scope.js";
import { randomBelow, seededRandom } from "../../src/lib/seeded-random.js";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { type EntityLabel, entityLabels } from "../../src/ontology/entity-kinds.js";
import type { RelationshipType } from "../../src/ontology/relationship-types.js";
import type { AnalysisBench } from "./analysis-bench.js";

const [nodeCount, edgeCount, seed] = [100_000, 270_000, 6];
const { relationshipTypes } = scopeOf("RESEARCH");

/** In a hundred nodes, how many are of each kind. */
const mixture: readonly (readonly [EntityLabel, number])[] = [
  ...([
    ["Enterprise", 40],
    ["Product", 30],
    ["Project", 10],
    ["Technology", 10],
  ] as const),
  ...([
    ["TechnicalProblem", 5],
    ["ResearchInstitute", 5],
  ] as const),
];

/** In a hundred edges, how many are of each type, and what they join. */
const ties: readonly (readonly [RelationshipType, EntityLabel, EntityLabel, number])[] = [
  ["PRODUCES", "Enterprise", "Product", 40],
  ["PARTICIPATES_IN", "Enterprise", "Project", 15],
  ["PARTICIPATES_IN", "ResearchInstitute", "Project", 5],
  ["COOPERATES_WITH", "Enterprise", "ResearchInstitute", 15],
  ["HOLDS", "ResearchInstitute", "Technology", 10],
  ["ADDRESSES", "Project", "TechnicalProblem", 5],
  ["RAISED_BY", "TechnicalProblem", "Enterprise", 3],
  ["SUBCLASS_OF", "Product", "Product", 7],
];

const spread = <T>(shares: readonly (readonly [T, number])[]): T[] =>
  shares.flatMap(([item, count]) => Array<T>(count).fill(item));

function drawInput(): PartnerInput {
  const random = seededRandom(seed);
  const pattern = spread(mixture);
  const labels = Array.from({ length: nodeCount }, (_, node) => pattern[node % pattern.length] ?? "Enterprise");
  const ofKind = new Map(
    mixture.map(([label]) => [label, [...labels.keys()].filter((node) => labels[node] === label)]),
  );
  const one = (label: EntityLabel): number => {
    const nodes = ofKind.get(label) ?? [];
    return nodes[randomBelow(random, nodes.length)] ?? 0;
  };
  const kinds = spread(ties.map((tie) => [tie, tie[3]] as const));
  const edges = Array.from({ length: edgeCount }, () => {
    const [type, a, b] = kinds[randomBelow(random, kinds.length)] ?? (["PRODUCES", "Enterprise", "Product"] as const);
    return { type: relationshipTypes.indexOf(type), from: one(a), to: one(b), weight: 0.5 + random() / 2 };
  });
  const graph = buildGraph({
    ...{ nodeCount, from: edges.map(({ from }) => from), to: edges.map(({ to }) => to) },
    ...{ type: edges.map(({ type }) => type), weight: edges.map(({ weight }) => weight) },
  });
  const of = {
    ...{ graph, relationshipTypes, accounting: new Uint8Array(nodeCount) },
    kinds: Uint8Array.from(labels, (label) => entityLabels.indexOf(label)),
  };
  const subject = labels.indexOf("TechnicalProblem");
  return {
    ...{ of, subject, wish: "RESEARCH", facts: { solved: [], honours: [] }, cooperating: [], located: null },
    ...{ knownOnly: true, first: 10, paths: 3, alpha: 0.85, damping: 0.4 },
  };
}

/** The whole ranking as a worker computes it, ten partners with three paths each. */
export const rows: readonly AnalysisBench[] = [
  {
    what: "partners for a problem, the whole ranking with paths",
    limitMs: null,
    runs: 5,
    note: `${nodeCount} nodes, ${edgeCount} edges of seven types, seed ${seed}; one walk from each seed of the need, and one from everywhere, to 1e-10`,
    prepare: () => {
      const input = drawInput();
      return Promise.resolve(() => scorePartners(input));
    },
  },
];
