import type { DamageSystem } from "./damage-system.scoring.js";
import type { Shock } from "./esri.scoring.js";

/** When each firm is first hit and through whom. */
export interface FirstHits {
  /** 0 for who is shocked, −1 for who is never hit. */
  readonly round: Int32Array;
  /** The firm through which it comes; −1 for who is shocked or never hit. */
  readonly through: Int32Array;
  /** The supply, by its place among the columns, along which it comes; −1 likewise. */
  readonly edge: Int32Array;
  /** The damage with which the first hit arrives, from 0 to 1. */
  readonly loss: Float64Array;
}

/**
 * Gives the chain of first hits of one direction: the round of the plain iteration in which a firm's level first falls, and the
 * supply that contributes most to that fall (of equals the first). What reaches a firm for the first time comes from firms that
 * were themselves first hit in the round before, so that one walk in breadth gives it exactly; σ is taken as 1.
 * Firms that a shock leaves whole (ψ = 1) hit nobody.
 */
export function firstHits(system: DamageSystem, { firms, remaining }: Shock): FirstHits {
  const { nodeCount } = system;
  const round = new Int32Array(nodeCount).fill(-1);
  const loss = new Float64Array(nodeCount);
  const hits = { round, loss, through: new Int32Array(nodeCount).fill(-1), edge: new Int32Array(nodeCount).fill(-1) };
  let frontier: number[] = [];
  for (let index = 0; index < firms.length; index++) {
    const firm = firms[index] ?? 0;
    const own = 1 - Math.min(1, Math.max(0, remaining[index] ?? 0));
    if (own <= 0) continue;
    if (round[firm] === -1) frontier.push(firm);
    round[firm] = 0;
    loss[firm] = Math.max(loss[firm] ?? 0, own);
  }
  for (let next = 1; frontier.length > 0; next++) {
    const found = newlyReached(system, frontier, round, next);
    for (const firm of found) hitFirst(system, hits, firm, next);
    frontier = found;
  }
  return hits;
}

function newlyReached(system: DamageSystem, frontier: readonly number[], round: Int32Array, next: number): number[] {
  const { firstOut, outOwner, outShare } = system;
  const found: number[] = [];
  for (const node of frontier)
    for (let slot = firstOut[node] ?? 0; slot < (firstOut[node + 1] ?? 0); slot++) {
      const owner = outOwner[slot] ?? 0;
      if (round[owner] !== -1 || (outShare[slot] ?? 0) <= 0) continue;
      round[owner] = next;
      found.push(owner);
    }
  return found;
}

/** Finds the group that falls most, and in it the supply that contributes most. */
function hitFirst(system: DamageSystem, hits: FirstHits, firm: number, next: number): void {
  const { firstGroup, firstIn, inNode, inShare, inEdge } = system;
  const { round, loss, through, edge } = hits;
  let worst = -1;
  for (let group = firstGroup[firm] ?? 0; group < (firstGroup[firm + 1] ?? 0); group++) {
    let [sum, most, best] = [0, 0, -1];
    for (let slot = firstIn[group] ?? 0; slot < (firstIn[group + 1] ?? 0); slot++) {
      const source = inNode[slot] ?? 0;
      const part = round[source] === next - 1 ? (inShare[slot] ?? 0) * (loss[source] ?? 0) : 0;
      sum += part;
      if (part > most) [most, best] = [part, slot];
    }
    if (best < 0 || sum <= worst) continue;
    worst = sum;
    through[firm] = inNode[best] ?? -1;
    edge[firm] = inEdge[best] ?? -1;
  }
  loss[firm] = Math.min(1, Math.max(0, worst));
}
