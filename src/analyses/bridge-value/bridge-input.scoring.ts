/** What part a node takes in the network. */
export const nodeRoles = { leftOut: 0, other: 1, enterprise: 2, institute: 3 } as const;

/** What is measured and taken away, as numbers: nodes and types as the extracted graph numbers them. */
export interface BridgeInput {
  readonly nodeCount: number;
  /** The edges as columns. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint16Array;
  /** For each node one of `nodeRoles`. */
  readonly role: Uint8Array;
  /** The types that are taken away; with none, all edges of the nodes are, and the nodes with them. */
  readonly removedTypes: readonly number[];
  /** The nodes that are taken away; together with types, only those edges of these nodes are. */
  readonly removedNodes: readonly number[];
  /** 1 marks what lies in the region; null measures everywhere. */
  readonly home: Uint8Array | null;
  /** Projects that solved a problem, by who took part and who brokered. */
  readonly projects: readonly BridgeProject[];
  /** How far apart the ends of a pair may be, and how far around a region is looked. */
  readonly steps: number;
  readonly seed: number;
  /** How many times as many random edges are taken away. */
  readonly draws: number;
  /** The most pairs and nodes that are listed. */
  readonly listed: number;
  /** About how many slots of edges may be looked at; beyond it, sources are drawn at random. */
  readonly budget: number;
}

/** A project, by its nodes; what is not in the graph is left out before. */
export interface BridgeProject {
  readonly project: number;
  readonly participants: readonly number[];
  readonly brokers: readonly number[];
}

/** One figure before and after, and when as many random edges are taken away instead. */
export interface Change {
  readonly before: Estimate;
  readonly after: Estimate;
  /** After less before. */
  readonly change: Estimate;
  /** Mean of the changes when as many random edges are taken away. */
  readonly randomMean: number;
  /** Their standard deviation over the draws. */
  readonly randomDeviation: number;
  /** In how many draws the figure fell at least as far. */
  readonly randomAtLeast: number;
}

/** A number with its standard error, 0 where it is exact. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** A pair that is no longer within the steps. */
export interface LostPair {
  readonly enterprise: number;
  readonly institute: number;
  readonly stepsBefore: number;
  /** Null where no way is left. */
  readonly stepsAfter: number | null;
  /** The nodes of the way that was lost, the enterprise first. */
  readonly way: readonly number[];
}

/** How an end of the bridge stands in the network. */
export interface BridgeNodeScore {
  readonly node: number;
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  readonly betweenness: number;
  readonly coreNumber: number;
}

/** How a project's participants are linked through the bridge. */
export interface BridgedProject {
  readonly project: number;
  readonly by: "TOOK_PART" | "BROKERED" | "LINKED";
  /** The bridge's node and the project, or the way from participant to participant. */
  readonly way: readonly number[];
}

/** What taking the bridge away changes. */
export interface BridgeOutput {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly removedEdgeCount: number;
  readonly enterpriseCount: number;
  readonly instituteCount: number;
  /** From how many nodes efficiency, and from how many institutes pairs were measured. */
  readonly efficiencySources: number;
  readonly pairSources: number;
  readonly pairs: Change;
  readonly efficiency: Change;
  readonly component: Change;
  readonly lost: readonly LostPair[];
  readonly nodes: readonly BridgeNodeScore[];
  readonly bridgeNodeCount: number;
  /** How far betweenness may be off with probability 0.9; 0 where it is exact. */
  readonly betweennessError: number;
  /** Ends of edges that are taken away, the first ones, as pairs of nodes. */
  readonly removedEdges: readonly (readonly [number, number])[];
  readonly projects: readonly BridgedProject[];
  /** Whether the search for participants' ways was given up early. */
  readonly projectsCut: boolean;
}
