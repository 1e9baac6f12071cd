import {
  type AndOrNode,
  type AndOrSystem,
  buildAndOrSystem,
} from "../../methods/and-or-system/and-or-system.scoring.js";
import type { RequirementInput } from "../../methods/chain-classes/classes-input.scoring.js";
import { buildRequirementGraph } from "../../methods/chain-classes/requirement-graph.scoring.js";

/** Which links are bought outside the region. */
export type OutsideSupply = "MISSING" | "ALL" | "NONE";

/** A chain's requirements, and who makes each link, as numbers of components. */
export interface ChainSystemInput {
  readonly links: readonly {
    readonly id: string;
    readonly makers: readonly number[];
    /** Some maker is left whatever fails, since it belongs to no component. */
    readonly assured?: boolean;
  }[];
  readonly componentCount: number;
  readonly requirements: readonly RequirementInput[];
  /** All of them must stand for the chain to stand. */
  readonly roots: readonly string[];
  /** The least essentiality of a requirement whose lack brings down what requires it. */
  readonly blocking: 1 | 2;
  readonly outsideSupply: OutsideSupply;
  /** The roots are never bought outside: where nobody is known to make one, somebody here is taken to. */
  readonly targetHere: boolean;
}

/** The chain as an AND/OR system; its nodes are the links in the order of their ids. */
export interface ChainSystem {
  readonly system: AndOrSystem;
  readonly ids: readonly string[];
  readonly targets: readonly number[];
  /** Every requirement between two links, of any essentiality. */
  readonly edges: readonly { readonly from: number; readonly to: number }[];
  /** How many needs can bring something down. */
  readonly needCount: number;
}

/**
 * Gives the chain as an AND/OR system: up(n) = outside(n) ∨ (some maker of n is up ∧ every essential group has a member that is
 * up). Outside are the links that nobody here makes (MISSING), all (ALL), or none (NONE: what nobody makes is down).
 */
export function buildChainSystem(input: ChainSystemInput): ChainSystem {
  const { links, requirements, roots, blocking, componentCount } = input;
  const graph = buildRequirementGraph(
    links.map(({ id }) => id),
    requirements,
  );
  const linkOf = new Map(links.map((link) => [link.id, link]));
  const targets = [...new Set(roots)].map((root) => graph.indexOf.get(root) ?? 0).sort((a, b) => a - b);
  const nodes = graph.ids.map((id, link): AndOrNode => {
    const { makers = [], assured = false } = linkOf.get(id) ?? {};
    const isKept = input.targetHere && targets.includes(link);
    return {
      makers,
      outside: !isKept && isOutside(input.outsideSupply, makers.length === 0 && !assured),
      assured: assured || (isKept && makers.length === 0),
      needs: (graph.needsOf[link] ?? []).filter((need) => need.essentiality >= blocking).map((need) => need.members),
    };
  });
  const needCount = nodes.reduce((sum, { needs }) => sum + needs.length, 0);
  return { system: buildAndOrSystem(nodes, componentCount), ids: graph.ids, targets, edges: graph.edges, needCount };
}

const isOutside = (supply: OutsideSupply, isMissing: boolean): boolean =>
  supply === "ALL" || (supply === "MISSING" && isMissing);
