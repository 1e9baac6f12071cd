import type { AttachReport } from "../attaching/attach-chain.js";
import type { AttachProgress } from "../attaching/attach-options.js";
import type { ImportProgress, ImportSummary } from "../importing/import-summary.js";
import type { LocalNeo4jStep } from "../local-neo4j/start-local-neo4j.js";

/** What happens while silian starts; the command line tells it, and tests listen. */
export type StartEvent =
  | { readonly kind: "DATABASE"; readonly step: LocalNeo4jStep }
  | { readonly kind: "LISTENING"; readonly address: string }
  | { readonly kind: "WAITING"; readonly message: string; readonly seconds: number }
  | { readonly kind: "MIGRATED"; readonly applied: number; readonly present: number }
  | { readonly kind: "SAMPLE_LEFT_ALONE" }
  | { readonly kind: "IMPORTING"; readonly dataSetId: string; readonly progress: ImportProgress }
  | { readonly kind: "IMPORTED"; readonly summary: ImportSummary }
  | { readonly kind: "ATTACHING"; readonly progress: AttachProgress }
  | { readonly kind: "ATTACHED"; readonly report: AttachReport }
  | { readonly kind: "READY"; readonly address: string; readonly seconds: number }
  | { readonly kind: "FAILED"; readonly error: Error };

/** Whom to tell. */
export type StartListener = (event: StartEvent) => void;
