/** How far the attaching is. */
export interface AttachProgress {
  readonly phase: "read" | "write";
  readonly done: number;
  /** Unknown while products are read. */
  readonly total?: number;
}

/** What may be told to the attaching. */
export interface AttachOptions {
  /** Works out and reports, but writes nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AttachProgress) => void;
}
