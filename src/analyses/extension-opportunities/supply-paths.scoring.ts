/** One requirement: `from` needs `to`. */
export interface SupplyEdge {
  readonly relationshipId: string;
  readonly from: string;
  readonly to: string;
}

/** One step of a way: the link reached, the requirement walked along, and whether from who needs to what is needed. */
export interface SupplyStep {
  readonly linkId: string;
  readonly relationshipId: string;
  readonly towardsNeeded: boolean;
}

/** The shortest way from a strength to a link. */
export interface SupplyPath {
  readonly strengthId: string;
  readonly steps: readonly SupplyStep[];
}

/**
 * Gives the shortest way from the nearest strength to every link within `hops` supply steps, the strengths themselves left
 * out. A supply step is a requirement of any essentiality, walked either way. Among equally near strengths, and among equally
 * short ways, the first by id is taken. A requirement of a link by itself is no step.
 */
export function findSupplyPaths(
  edges: readonly SupplyEdge[],
  strengthIds: readonly string[],
  hops: number,
): Map<string, SupplyPath> {
  const beside = neighboursOf(edges);
  const paths = new Map<string, SupplyPath>(
    [...strengthIds].sort().map((strengthId) => [strengthId, { strengthId, steps: [] }]),
  );
  for (const [link, path] of paths) {
    if (path.steps.length === hops) continue;
    for (const step of beside.get(link) ?? [])
      if (!paths.has(step.linkId)) paths.set(step.linkId, { ...path, steps: [...path.steps, step] });
  }
  return new Map([...paths].filter(([, { steps }]) => steps.length > 0));
}

function neighboursOf(edges: readonly SupplyEdge[]): Map<string, SupplyStep[]> {
  const beside = new Map<string, SupplyStep[]>();
  const add = (at: string, step: SupplyStep) => {
    const steps = beside.get(at);
    if (steps === undefined) beside.set(at, [step]);
    else steps.push(step);
  };
  for (const { relationshipId, from, to } of edges) {
    if (from === to) continue;
    add(from, { linkId: to, relationshipId, towardsNeeded: true });
    add(to, { linkId: from, relationshipId, towardsNeeded: false });
  }
  const keyOf = ({ linkId, relationshipId }: SupplyStep) => `${linkId} ${relationshipId}`;
  for (const steps of beside.values()) steps.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return beside;
}
