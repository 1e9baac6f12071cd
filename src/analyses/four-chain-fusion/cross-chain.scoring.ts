/** The entities of the four chains in one place, numbered, with the relationships among them. */
export interface ChainGraph {
  /** Per node, 0 education, 1 talent, 2 industry, 3 innovation. */
  readonly chainOf: readonly number[];
  readonly edges: readonly { readonly from: number; readonly to: number; readonly type: string }[];
  /** Types whose edges have no direction. */
  readonly undirected: ReadonlySet<string>;
}

/** How many relationships there are between two chains, and how many chance would give. */
export interface CrossChainCount {
  readonly first: number;
  readonly second: number;
  readonly observed: number;
  /** Null where there is no relationship at all to be spread. */
  readonly expected: number | null;
  readonly expectedWithinTypes: number | null;
}

const chains = [0, 1, 2, 3] as const;

/**
 * Gives for each pair of chains the relationships observed and, exactly and without drawing, expected under two nulls.
 * `expected`: the configuration model that keeps every node's degree, K_a K_b / (2m − 1) (Molloy and Reed 1995; exact for
 * stubs matched at random, loops and repetitions allowed). `expectedWithinTypes`: each type's ends matched anew among
 * themselves, Σ (out_a in_b + out_b in_a)/m for directed types and K_a K_b/(2m − 1) for the rest: what the types alone
 * bring about. Range ≥ 0, in relationships. Without relationships both are null.
 */
export function countCrossChain(graph: ChainGraph): CrossChainCount[] {
  const { chainOf, edges, undirected } = graph;
  const all = new Ends();
  const byType = new Map<string, Ends>();
  for (const { from, to, type } of edges) {
    const own = byType.get(type) ?? new Ends();
    byType.set(type, own);
    for (const ends of [all, own]) ends.add(chainOf[from] ?? 0, chainOf[to] ?? 0);
  }
  return chains.flatMap((first) =>
    chains.slice(first + 1).map((second) => {
      const within = [...byType].map(([type, ends]) =>
        undirected.has(type) ? ends.expectedUndirected(first, second) : ends.expectedDirected(first, second),
      );
      return {
        first,
        second,
        observed: all.observed(first, second),
        expected: edges.length === 0 ? null : all.expectedUndirected(first, second),
        expectedWithinTypes: edges.length === 0 ? null : within.reduce((sum, each) => sum + each, 0),
      };
    }),
  );
}

/** Counts the ends of edges by chain. */
class Ends {
  private count = 0;
  private readonly out = [0, 0, 0, 0];
  private readonly into = [0, 0, 0, 0];
  private readonly between = new Map<number, number>();

  add(from: number, to: number): void {
    this.count += 1;
    this.out[from] = (this.out[from] ?? 0) + 1;
    this.into[to] = (this.into[to] ?? 0) + 1;
    const key = Math.min(from, to) * 4 + Math.max(from, to);
    this.between.set(key, (this.between.get(key) ?? 0) + 1);
  }

  observed(first: number, second: number): number {
    return this.between.get(first * 4 + second) ?? 0;
  }

  expectedUndirected(first: number, second: number): number {
    const degree = (chain: number) => (this.out[chain] ?? 0) + (this.into[chain] ?? 0);
    return (degree(first) * degree(second)) / (2 * this.count - 1);
  }

  expectedDirected(first: number, second: number): number {
    const oneWay = (this.out[first] ?? 0) * (this.into[second] ?? 0);
    const otherWay = (this.out[second] ?? 0) * (this.into[first] ?? 0);
    return (oneWay + otherWay) / this.count;
  }
}

/** The closed loops of a place: how many there are, and the first of them, each as its four nodes. */
export interface ClosedLoops {
  readonly count: number;
  readonly examples: readonly (readonly [number, number, number, number])[];
}

/**
 * Gives the closed loops education → talent → innovation → industry → education: four nodes, one of each chain, each related
 * to the next, whichever way a relationship points and however many there are between the two. Counted exactly in
 * O(Σ of the degrees over the paths of length two); the examples are the first by the order of the nodes.
 */
export function findClosedLoops(graph: ChainGraph, most: number): ClosedLoops {
  const neighbours = neighboursByChain(graph);
  const near = (node: number, chain: number) => neighbours[chain]?.[node] ?? [];
  let count = 0;
  const examples: [number, number, number, number][] = [];
  graph.chainOf.forEach((chain, school) => {
    if (chain !== 0) return;
    const throughTalent = countTwoSteps(near(school, 1), (talent) => near(talent, 3));
    const throughIndustry = countTwoSteps(near(school, 2), (maker) => near(maker, 3));
    for (const [institute, ways] of throughTalent) count += ways * (throughIndustry.get(institute) ?? 0);
    for (const talent of near(school, 1))
      for (const institute of near(talent, 3)) {
        if (examples.length >= most) return;
        if (!throughIndustry.has(institute)) continue;
        const closing = new Set(near(institute, 2));
        for (const maker of near(school, 2))
          if (examples.length < most && closing.has(maker)) examples.push([school, talent, institute, maker]);
      }
  });
  return { count, examples };
}

function countTwoSteps(first: readonly number[], next: (node: number) => readonly number[]): Map<number, number> {
  const ways = new Map<number, number>();
  for (const middle of first) for (const end of next(middle)) ways.set(end, (ways.get(end) ?? 0) + 1);
  return ways;
}

/** Per chain and node the distinct neighbours in that chain, in their order. */
function neighboursByChain({ chainOf, edges }: ChainGraph): number[][][] {
  const sets = chains.map(() => chainOf.map(() => new Set<number>()));
  for (const { from, to } of edges) {
    sets[chainOf[to] ?? 0]?.[from]?.add(to);
    sets[chainOf[from] ?? 0]?.[to]?.add(from);
  }
  return sets.map((ofChain) => ofChain.map((nodes) => [...nodes].sort((a, b) => a - b)));
}
