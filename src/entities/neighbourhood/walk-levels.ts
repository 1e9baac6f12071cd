/** What one step from one node leads over and to. */
export interface Step {
  readonly fromId: string;
  readonly relationshipIds: readonly string[];
  readonly nodeIds: readonly string[];
  /** Whether a step may go on from the node at the same place: hubs such as regions are not walked through. */
  readonly open: readonly boolean[];
}

/** How far a walk goes and where it stops. */
export interface WalkLimits {
  readonly hops: number;
  readonly maxNodes: number;
  readonly frontier: number;
  readonly relationshipsPerNode: number;
}

/** The nodes reached, the nearer ones first, the edges walked, and the names of the limits that were met. */
export interface Walk {
  readonly nodeIds: ReadonlySet<string>;
  readonly relationshipIds: ReadonlySet<string>;
  readonly limits: ReadonlySet<string>;
}

/**
 * Walks level by level from the starts; `expand` gives the steps of a whole level at once, and one edge more of a node
 * than the walk takes, so that it is seen where there are more.
 */
export async function walkLevels(
  starts: readonly string[],
  expand: (ids: readonly string[], perNode: number) => Promise<readonly Step[]>,
  { hops, maxNodes, frontier: widest, relationshipsPerNode }: WalkLimits,
): Promise<Walk> {
  const limits = new Set<string>();
  const nodeIds = new Set(starts.slice(0, maxNodes));
  if (nodeIds.size < new Set(starts).size) limits.add("maxNodes");
  const relationshipIds = new Set<string>();
  let frontier = [...nodeIds];
  for (let hop = 0; hop < hops && frontier.length > 0; hop += 1) {
    if (frontier.length > widest) limits.add("frontier");
    const next: string[] = [];
    const steps = await expand(frontier.slice(0, widest), relationshipsPerNode + 1);
    for (const { relationshipIds: edges, nodeIds: ends, open } of steps) {
      if (edges.length > relationshipsPerNode) limits.add("relationshipsPerNode");
      for (const [index, id] of ends.slice(0, relationshipsPerNode).entries()) {
        if (!nodeIds.has(id)) {
          if (nodeIds.size >= maxNodes) {
            limits.add("maxNodes");
            continue;
          }
          nodeIds.add(id);
          if (open[index] === true) next.push(id);
        }
        relationshipIds.add(edges[index] ?? "");
      }
    }
    frontier = next;
  }
  return { nodeIds, relationshipIds, limits };
}
