import { activePiece } from "./active-piece.scoring.js";
import { type DamageSystem, scaleShares } from "./damage-system.scoring.js";
import { replaceability } from "./markets.scoring.js";
import { solvePiece } from "./solve-piece.scoring.js";
import { clearSpread, gatherAll, makeSpread, passOn, residualOf, shockNode, type Spread } from "./spread.scoring.js";
import type { SupplyNetwork } from "./supply-network.scoring.js";

/** Who is hit at first: firms and what remains of their production, ψ, from 0 to 1. */
export interface Shock {
  readonly firms: ArrayLike<number>;
  readonly remaining: ArrayLike<number>;
}

/** How a shock is worked out. */
export interface EsriOptions {
  /** No production level is further from its next step than this; default 1e-6. */
  readonly epsilon?: number;
  /** Whether the rest of a market can stand in for a supplier (σ); off means σ = 1. Default on. */
  readonly replaceability?: boolean;
}

/** What a shock does. */
export interface Impact {
  /** Σ_j s_j/Σs (1 − min(h^d_j, h^u_j)), from 0 to 1. */
  readonly total: number;
  /** Σ_j s_j/Σs (1 − h^d_j). */
  readonly downstream: number;
  /** Σ_j s_j/Σs (1 − h^u_j). */
  readonly upstream: number;
  /** 1 − h^d per firm. */
  readonly downstreamLoss: Float64Array;
  /** 1 − h^u per firm. */
  readonly upstreamLoss: Float64Array;
  /** The largest step that any level has still to fall; at most ε. */
  readonly residual: number;
}

/** The arrays in which shocks of one network are worked out, one after the other. */
export interface EsriWorkspace {
  readonly network: SupplyNetwork;
  readonly downstream: Spread;
  readonly upstream: Spread;
}

const defaults = { epsilon: 1e-6, replaceability: true } as const;
/** How many times the edges are gone along before the active piece is solved instead. */
const patience = 4;
const mostPieces = 200;
/** Makes the arrays for shocks of one network. */
export const makeWorkspace = (network: SupplyNetwork): EsriWorkspace => ({
  network,
  downstream: makeSpread(network.downstream),
  upstream: makeSpread(network.upstream),
});

/**
 * Gives what a shock does: ESRI where the shock is one firm's whole production.
 * Formula: h^d_j = max(0, min(min_{k: e=2} Π_jk, 1 − Σ_{k: e=1} (1 − Π_jk), ψ_j)), Π_jk = 1 − Σ_{i: p_i = k} σ_i Λd_ij (1 − h^d_i);
 * h^u_i = max(0, min(ψ_i, 1 − Σ_j Λu_ij (1 − h^u_j))), the greatest fixpoint of each. Range 0 to 1, pure numbers.
 * An empty network, or one in which nothing weighs anything, loses 0. Source: Diem et al., Sci. Rep. 12:7719 (2022).
 */
export function scoreShock(workspace: EsriWorkspace, shock: Shock, options: EsriOptions = {}): Impact {
  const { epsilon, replaceability: replaced } = { ...defaults, ...options };
  const { network, downstream, upstream } = workspace;
  for (const spread of [downstream, upstream]) {
    clearSpread(spread);
    for (let index = 0; index < shock.firms.length; index++)
      shockNode(spread, shock.firms[index] ?? 0, 1 - Math.min(1, Math.max(0, shock.remaining[index] ?? 0)));
  }
  const residual = Math.max(
    replaced ? settleReplaced(network, downstream, epsilon) : settle(downstream, epsilon),
    settle(upstream, epsilon),
  );
  return { ...weigh(network.weight, downstream.damage, upstream.damage), residual };
}

function weigh(weight: Float64Array, downstreamLoss: Float64Array, upstreamLoss: Float64Array) {
  let [total, downstream, upstream] = [0, 0, 0];
  for (let firm = 0; firm < weight.length; firm++) {
    const [own, down, up] = [weight[firm] ?? 0, downstreamLoss[firm] ?? 0, upstreamLoss[firm] ?? 0];
    total += own * Math.max(down, up);
    downstream += own * down;
    upstream += own * up;
  }
  return { total, downstream, upstream, downstreamLoss, upstreamLoss };
}

/** Lets damage spread until no node has to fall by more than ε; gives the largest step that is left. */
function settle(spread: Spread, epsilon: number): number {
  const budget = patience * spread.system.outGroup.length + 1000;
  let left = budget;
  for (let threshold = Math.max(epsilon, 0.125); ; threshold = Math.max(epsilon, threshold / 8)) {
    left -= passOn(spread, threshold, left);
    if (threshold === epsilon || left <= 0) break;
  }
  let residual = residualOf(spread);
  for (let piece = 0; residual > epsilon && piece < mostPieces; piece++) {
    raiseByPiece(spread, epsilon / 16);
    passOn(spread, epsilon, budget);
    residual = residualOf(spread);
  }
  return residual;
}

/** Raises the damage to the solution of the piece that is active now. */
function raiseByPiece(spread: Spread, tolerance: number): void {
  const { damage, reach } = spread;
  damage.set(reach);
  const piece = activePiece(spread);
  const level = new Float64Array(piece.nodes.length);
  for (let index = 0; index < level.length; index++) level[index] = damage[piece.nodes[index] ?? 0] ?? 0;
  solvePiece(piece, level, tolerance);
  for (let index = 0; index < level.length; index++) damage[piece.nodes[index] ?? 0] = level[index] ?? 0;
  gatherAll(spread);
}

/** As `settle`, with σ: it rises as markets shrink, so that what was found with the last σ is a start from the right side. */
function settleReplaced({ markets, downstream }: SupplyNetwork, spread: Spread, epsilon: number): number {
  let residual = Number.POSITIVE_INFINITY;
  // Where the fixpoint is touched but not crossed, steps shrink as 1/t²: small networks may take many, large ones may not.
  const mostRounds = Math.max(mostPieces, Math.min(20_000, 1e8 / Math.max(1, downstream.outGroup.length)));
  for (let round = 0; residual > epsilon && round < mostRounds; round++) {
    const factors = replaceability(markets, spread.damage);
    const system: DamageSystem = scaleShares(downstream, (edge) => factors[markets.offerOfEdge[edge] ?? 0] ?? 1);
    const scaled = { ...spread, system };
    if (round > 0) gatherAll(scaled);
    residual = residualOf(scaled);
    if (residual > epsilon) settle(scaled, epsilon);
  }
  return residual;
}

/** The ESRI of several firms, each for the stop of that firm alone. */
export interface EveryEsri {
  readonly total: Float64Array;
  readonly downstream: Float64Array;
  readonly upstream: Float64Array;
  readonly residual: number;
}

/** Gives the ESRI of each of the firms, and the largest residual met. */
export function scoreEveryFirm(network: SupplyNetwork, firms: ArrayLike<number>, options: EsriOptions = {}): EveryEsri {
  const workspace = makeWorkspace(network);
  const column = (): Float64Array => new Float64Array(firms.length);
  const [total, downstream, upstream] = [column(), column(), column()];
  let residual = 0;
  for (let index = 0; index < firms.length; index++) {
    const impact = scoreShock(workspace, { firms: [firms[index] ?? 0], remaining: [0] }, options);
    total[index] = impact.total;
    downstream[index] = impact.downstream;
    upstream[index] = impact.upstream;
    residual = Math.max(residual, impact.residual);
  }
  return { total, downstream, upstream, residual };
}
