/** A node as it is exported: only what the ontology names. */
export interface ExportedNode {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A relationship as it is exported. */
export interface ExportedEdge {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** How a graph is written: all nodes come before all edges. */
export interface ExportFormat {
  /** The file that each part goes to; the same name for both is one file. */
  readonly files: { readonly nodes: string; readonly edges: string };
  readonly nodesHead: string;
  readonly edgesHead: string;
  /** Ends the last file. */
  readonly foot: string;
  node(node: ExportedNode): string;
  edge(edge: ExportedEdge): string;
}
