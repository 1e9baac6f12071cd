import {
  type EsriOptions,
  type Impact,
  makeWorkspace,
  scoreShock,
  type Shock,
} from "../../methods/esri/esri.scoring.js";
import { type FirstHits, firstHits } from "../../methods/esri/first-hits.scoring.js";
import type { SupplyNetwork } from "../../methods/esri/supply-network.scoring.js";

/** A network, who of it is shocked, and how it is worked out. */
export interface DisruptionInput {
  readonly network: SupplyNetwork;
  readonly shock: Shock;
  readonly options: EsriOptions;
}

/** What a shock does, who is hit first, and all who lose, those that lose most first. */
export interface Disruption extends Impact {
  readonly downstreamHits: FirstHits;
  readonly upstreamHits: FirstHits;
  /** Firms with a loss, by loss, then by the round of the first hit, then by number. */
  readonly ranking: Int32Array;
}

/**
 * Gives what a shock does to every firm of a supply network, with the chain of first hits of either direction.
 * Formula: that of `scoreShock`; a firm's loss is 1 − min(h^d, h^u), from 0 to 1, a pure number.
 * A firm without supplies loses only what the shock itself takes; a network without firms loses 0.
 * Source: Diem et al., Sci. Rep. 12:7719 (2022).
 */
export function scoreDisruption({ network, shock, options }: DisruptionInput): Disruption {
  const impact = scoreShock(makeWorkspace(network), shock, options);
  const downstreamHits = firstHits(network.downstream, shock);
  const upstreamHits = firstHits(network.upstream, shock);
  const disruption = { ...impact, downstreamHits, upstreamHits, ranking: new Int32Array(0) };
  const hit = [...impact.downstreamLoss.keys()].filter((firm) => lossOf(disruption, firm) > 0);
  hit.sort(
    (a, b) => lossOf(disruption, b) - lossOf(disruption, a) || roundOf(disruption, a) - roundOf(disruption, b) || a - b,
  );
  return { ...disruption, ranking: Int32Array.from(hit) };
}

/** Gives a firm's loss, 1 − min(h^d, h^u): from 0, none, to 1, all of its production. */
export const lossOf = ({ downstreamLoss, upstreamLoss }: Impact, firm: number): number =>
  Math.max(downstreamLoss[firm] ?? 0, upstreamLoss[firm] ?? 0);

/** Which way the first hit of a firm came: from a supplier, or from a customer; of two at once from the supplier. */
export function channelOf({ downstreamHits, upstreamHits }: Disruption, firm: number): "DOWNSTREAM" | "UPSTREAM" {
  const [down, up] = [downstreamHits.round[firm] ?? -1, upstreamHits.round[firm] ?? -1];
  return up < 0 || (down >= 0 && down <= up) ? "DOWNSTREAM" : "UPSTREAM";
}

/** The hits of the way by which a firm was hit first. */
export const hitsOf = (disruption: Disruption, firm: number): FirstHits =>
  channelOf(disruption, firm) === "DOWNSTREAM" ? disruption.downstreamHits : disruption.upstreamHits;

/** Gives the round of a firm's first hit: 0 for who is shocked. */
export const roundOf = (disruption: Disruption, firm: number): number => hitsOf(disruption, firm).round[firm] ?? 0;

/** Gives the firms and supplies by which a firm was hit first, the shocked firm first. */
export function hitPath(disruption: Disruption, firm: number): { firms: number[]; edges: number[] } {
  const { round, through, edge } = hitsOf(disruption, firm);
  const [firms, edges]: [number[], number[]] = [[firm], []];
  for (let at = firm; (round[at] ?? 0) > 0; at = through[at] ?? -1) {
    edges.unshift(edge[at] ?? -1);
    firms.unshift(through[at] ?? -1);
  }
  return { firms, edges };
}

/** What a group of firms loses. */
export interface GroupShare {
  readonly id: string;
  readonly firmCount: number;
  /** Σ s·loss / Σ s over its firms, from 0 to 1; null where they weigh nothing. */
  readonly loss: number | null;
  /** Σ s·loss / Σ s of all firms: the group's part of the total. */
  readonly contribution: number;
}

/**
 * Gives what each group of firms loses, the largest part of the total first, then by id; groups that lose nothing are left out.
 * Formula: contribution Σ_{j in g} s_j/Σs · loss_j, loss the same over the group's own weight. A firm may belong to several.
 */
export function groupLosses(
  weight: Float64Array,
  impact: Impact,
  groups: ReadonlyMap<string, readonly number[]>,
): GroupShare[] {
  const shares = [...groups].map(([id, firms]): GroupShare & { hit: boolean } => {
    const sum = (value: (firm: number) => number) => firms.reduce((total, firm) => total + value(firm), 0);
    const own = sum((firm) => weight[firm] ?? 0);
    const contribution = sum((firm) => (weight[firm] ?? 0) * lossOf(impact, firm));
    const hit = firms.some((firm) => lossOf(impact, firm) > 0);
    return { id, firmCount: firms.length, loss: own > 0 ? contribution / own : null, contribution, hit };
  });
  return shares
    .filter(({ hit }) => hit)
    .sort((a, b) => b.contribution - a.contribution || (a.id < b.id ? -1 : 1))
    .map(({ hit: _, ...share }) => share);
}
