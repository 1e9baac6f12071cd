import type { EntityLabel } from "../ontology/entity-kinds.js";
import type { RelationshipType } from "../ontology/relationship-types.js";

/** Kinds of nodes that a scenario may add, and those that it may remove. */
export const addableKinds: readonly EntityLabel[] = ["Enterprise", "Product", "ChainLink"];
export const removableKinds: readonly EntityLabel[] = ["Enterprise", "ChainLink"];

/** Types of edges that a scenario may add and remove. */
export const scenarioTypes = [
  "PRODUCES",
  "REALIZES",
  "REQUIRES",
  "HAS_LINK",
  "UPSTREAM_OF",
  "LOCATED_IN",
  "IN_INDUSTRY",
  "SUPPLIES",
] as const satisfies readonly RelationshipType[];

/** A node that a scenario speaks of: one of its own, or a stored one at the end of its edges. */
export interface OverlayNode {
  readonly id: string;
  readonly label: EntityLabel;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly added: boolean;
}

/** An edge that a scenario adds or removes. */
export interface OverlayEdge {
  readonly id: string;
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A stored edge PRODUCES of an enterprise that loses some. */
export interface StoredProduct {
  readonly relationshipId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What an enterprise that comes into the supply network makes already. */
export interface StoredProduction {
  readonly id: string;
  readonly productId: string;
  readonly output: number | null;
  readonly confidence: number;
  readonly validFrom: string;
  readonly validTo: string;
}

/** A scenario whose every id is known: what the graph would be with it is what statements are patched to say. */
export interface GraphOverlay {
  /** The same for the same scenario; part of every key under which something is kept. */
  readonly key: string;
  readonly nodes: ReadonlyMap<string, OverlayNode>;
  readonly addedEdges: readonly OverlayEdge[];
  readonly removedNodeIds: ReadonlySet<string>;
  readonly removedEdges: ReadonlyMap<string, OverlayEdge>;
  /** For each product that gets a maker the products of which it is a kind, itself among them. */
  readonly kindsAbove: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each link that a chain loses the chains that hold it as stored. */
  readonly chainsOf: ReadonlyMap<string, readonly string[]>;
  /** The stored attachable products of enterprises that lose an edge PRODUCES. */
  readonly storedProducts: ReadonlyMap<string, readonly StoredProduct[]>;
  /** The numbers by which snapshots know its nodes; those that it adds have negative ones. */
  readonly keys: ReadonlyMap<string, number>;
  /** What the stored enterprises at its supplies make. */
  readonly storedProduction: readonly StoredProduction[];
}

/** Says whether a stored edge goes: itself, or with one of its ends. */
export const isGone = ({ removedEdges, removedNodeIds }: GraphOverlay, edgeId: string, ...ends: string[]): boolean =>
  removedEdges.has(edgeId) || ends.some((id) => removedNodeIds.has(id));

/** Gives the added edges of a type whose confidence reaches the least. */
export const addedOf = (overlay: GraphOverlay, type: RelationshipType, minConfidence = 0): readonly OverlayEdge[] =>
  overlay.addedEdges.filter((edge) => edge.type === type && confidenceOf(edge) >= minConfidence);

const confidenceOf = ({ properties }: OverlayEdge): number =>
  typeof properties["confidence"] === "number" ? properties["confidence"] : 1;

/** Says whether a node is an accounting row (平衡项目 …), which is attached to nothing. */
export const isAccounting = ({ nodes }: GraphOverlay, id: string): boolean =>
  nodes.get(id)?.properties["accounting"] === true;

/** A property that is a number, or null. */
export const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);
