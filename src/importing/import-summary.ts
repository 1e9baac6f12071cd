/** What an import did. */
export interface ImportSummary {
  readonly dataSetId: string;
  readonly dryRun: boolean;
  /** Rows read from the data set's files. */
  readonly read: number;
  readonly written: { readonly nodes: number; readonly edges: number; readonly claims: number };
  /** Nodes, edges and codes stated again in the same words. */
  readonly merged: number;
  /** Nodes and edges that the graph already holds as stated. */
  readonly unchanged: number;
  /** Rejected rows, edges and codes by code of the rejects file. */
  readonly rejected: Readonly<Record<string, number>>;
  /** What the mapping leaves out, by its reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Absent when nothing was rejected. */
  readonly rejectsFile: string | undefined;
  readonly seconds: number;
}

/** How far an import is in a file. */
export interface ImportProgress {
  readonly phase: "check" | "nodes" | "codes" | "edges";
  readonly file: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
}
