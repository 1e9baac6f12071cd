import type { EntityLabel } from "../../src/ontology/entity-kinds.js";
import type { RelationshipType } from "../../src/ontology/relationship-types.js";

/** How large a drawn graph is to be. */
export interface GraphSize {
  readonly nodes: number;
  readonly edges: number;
  readonly seed: number;
}

/** Nodes by label, and edges by type, whose sums are what was asked for. */
export interface GraphPlan {
  readonly seed: number;
  readonly nodes: ReadonlyMap<EntityLabel, number>;
  readonly edges: readonly EdgePlan[];
}

/** Edges of a type between two labels; `TREE` and `ONE` have one edge from each source. */
export interface EdgePlan {
  readonly type: RelationshipType;
  readonly from: EntityLabel;
  readonly to: EntityLabel;
  readonly shape: "TREE" | "ONE" | "SPREAD";
  readonly count: number;
}

const shares: readonly (readonly [EntityLabel, number])[] = [
  ["Enterprise", 0.3],
  ["Product", 0.28],
  ["Code", 0.1],
  ["Person", 0.12],
  ["Technology", 0.08],
  ["Project", 0.06],
  ["ResearchInstitute", 0.01],
];

type Ends = Pick<EdgePlan, "type" | "from" | "to">;

const single: readonly (Ends & Pick<EdgePlan, "shape">)[] = [
  { type: "LOCATED_IN", from: "Region", to: "Region", shape: "TREE" },
  { type: "SUBCLASS_OF", from: "Industry", to: "Industry", shape: "TREE" },
  { type: "LOCATED_IN", from: "Enterprise", to: "Region", shape: "ONE" },
  { type: "IN_INDUSTRY", from: "Enterprise", to: "Industry", shape: "ONE" },
  { type: "WORKS_AT", from: "Person", to: "Enterprise", shape: "ONE" },
];

const spread: readonly (Ends & { readonly weight: number })[] = [
  { type: "PRODUCES", from: "Enterprise", to: "Product", weight: 0.42 },
  { type: "UPSTREAM_OF", from: "Product", to: "Product", weight: 0.22 },
  { type: "SUPPLIES", from: "Enterprise", to: "Enterprise", weight: 0.16 },
  { type: "PARTICIPATES_IN", from: "Enterprise", to: "Project", weight: 0.08 },
  { type: "HOLDS", from: "Enterprise", to: "Technology", weight: 0.07 },
];

/** Shares a graph's nodes and edges out among labels and types, in the same proportions whatever its size. */
export function planGraph({ nodes, edges, seed }: GraphSize): GraphPlan {
  if (nodes < 1_000 || edges < 2 * nodes || edges > 10 * nodes)
    throw new RangeError(
      `A drawn graph has 1,000 nodes or more and 2 to 10 times the edges, not ${nodes} and ${edges}.`,
    );
  const counts = new Map<EntityLabel, number>([
    ["Region", Math.min(3_500, Math.floor(nodes * 0.02))],
    ["Industry", Math.min(1_400, Math.floor(nodes * 0.01))],
    ...shares.map(([label, share]) => [label, Math.floor(nodes * share)] as const),
  ]);
  counts.set("Achievement", nodes - sum([...counts.values()]));
  const countOf = (label: EntityLabel): number => counts.get(label) ?? 0;

  const ones = single.map((plan) => ({ ...plan, count: countOf(plan.from) - (plan.shape === "TREE" ? 1 : 0) }));
  // A code has one holder; read from the holder it is spread over the enterprises.
  const codes: EdgePlan = { type: "HAS_CODE", from: "Enterprise", to: "Code", shape: "ONE", count: countOf("Code") };
  const left = edges - sum(ones.map(({ count }) => count)) - codes.count;
  const many = spread.map(({ weight, ...ends }) => ({
    ...ends,
    shape: "SPREAD" as const,
    count: Math.floor(left * weight),
  }));
  const rest = left - sum(many.map(({ count }) => count));
  const cooperation: EdgePlan = {
    ...{ type: "COOPERATES_WITH", from: "Enterprise", to: "ResearchInstitute" },
    ...{ shape: "SPREAD", count: rest },
  };
  return { seed, nodes: counts, edges: [...ones, codes, ...many, cooperation] };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
