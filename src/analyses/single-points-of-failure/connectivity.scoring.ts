import { findWeakPlaces } from "../../methods/articulation/articulation.scoring.js";
import type { ChainSystem } from "./chain-system.scoring.js";

/** A link or a component of the chain, by its number. */
export type ChainNode = { readonly link: number } | { readonly component: number };

/** The weak places of the chain as a mere network of links and components. */
export interface Connectivity {
  readonly articulationPoints: readonly ChainNode[];
  readonly bridges: readonly { readonly a: ChainNode; readonly b: ChainNode }[];
}

/**
 * Gives the articulation points and bridges of the undirected network that requirements and makers form, each pair once.
 * Connectivity only: it knows neither what is essential nor what is an alternative, so that it says what hangs together by a
 * thread and not what breaks.
 */
export function findConnectivity({ system, ids, edges }: ChainSystem): Connectivity {
  const pairs = new Map<string, readonly [number, number]>();
  const join = (a: number, b: number) => {
    const pair = a < b ? ([a, b] as const) : ([b, a] as const);
    pairs.set(pair.join(), pair);
  };
  for (const { from, to } of edges) join(from, to);
  const { offsets, targets } = system.makersOfNode;
  for (let link = 0; link < ids.length; link++)
    for (let at = offsets[link] ?? 0; at < (offsets[link + 1] ?? 0); at++) join(link, ids.length + (targets[at] ?? 0));
  const ends = [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
  const { articulationPoints, bridges } = findWeakPlaces({
    nodeCount: ids.length + system.componentCount,
    from: ends.map(([a]) => a),
    to: ends.map(([, b]) => b),
  });
  const nodeOf = (number: number): ChainNode =>
    number < ids.length ? { link: number } : { component: number - ids.length };
  return {
    articulationPoints: articulationPoints.map(nodeOf),
    bridges: bridges.map((bridge) => {
      const [a, b] = ends[bridge] ?? [0, 0];
      return { a: nodeOf(a), b: nodeOf(b) };
    }),
  };
}
