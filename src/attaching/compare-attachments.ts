import type { Attachment } from "./plan-attaching.js";

/** The data set under which the edges of this rule stand; its rank is the lowest, so that every other goes before it. */
export const attachingDataSetId = "ds:attaching";

/** An edge between a product and a link as the graph has it. */
export interface StandingEdge {
  readonly id: string;
  readonly productId: string;
  readonly linkId: string;
  readonly status: string;
  readonly confidence: number;
  readonly matchedTerm: string;
  readonly reason: string;
  readonly dataSetIds: readonly string[];
  readonly version: number;
}

/** What must be written so that the graph says what the words and decisions say. */
export interface AttachingChanges {
  readonly create: readonly Attachment[];
  readonly change: readonly { readonly edge: StandingEdge; readonly to: Attachment }[];
  /** Edges that only this rule supports and that it no longer draws. */
  readonly remove: readonly StandingEdge[];
  /** Edges that another data set states too: this rule withdraws its name. */
  readonly disown: readonly StandingEdge[];
  readonly unchanged: number;
}

const pairOf = ({ productId, linkId }: { productId: string; linkId: string }): string => `${productId}|${linkId}`;
const isOurs = ({ dataSetIds }: StandingEdge): boolean => dataSetIds.includes(attachingDataSetId);
const isOursAlone = (edge: StandingEdge): boolean => isOurs(edge) && edge.dataSetIds.length === 1;

/** Compares what should stand with what stands; what other data sets state is never touched and never doubled. */
export function compareAttachments(wanted: readonly Attachment[], standing: readonly StandingEdge[]): AttachingChanges {
  const foreign = new Set(standing.filter((edge) => !isOursAlone(edge)).map(pairOf));
  const own = new Map(standing.filter(isOursAlone).map((edge) => [pairOf(edge), edge]));
  const free = wanted.filter((attachment) => !foreign.has(pairOf(attachment)));
  const kept = free.flatMap((to) => {
    const edge = own.get(pairOf(to));
    return edge === undefined ? [] : [{ edge, to }];
  });
  const change = kept.filter(({ edge, to }) => !says(edge, to));
  const wantedPairs = new Set(free.map(pairOf));
  return {
    create: free.filter((attachment) => !own.has(pairOf(attachment))),
    change,
    remove: [...own.values()].filter((edge) => !wantedPairs.has(pairOf(edge))),
    disown: standing.filter((edge) => isOurs(edge) && !isOursAlone(edge)),
    unchanged: kept.length - change.length,
  };
}

const says = (edge: StandingEdge, to: Attachment): boolean =>
  edge.status === to.status &&
  edge.confidence === to.confidence &&
  edge.matchedTerm === to.matchedTerm &&
  edge.reason === to.reason;
