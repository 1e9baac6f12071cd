import { boundsOf } from "../../entities/relations/validity.js";
import type { Context } from "../../graphql/context.js";
import { entityLabels, type EntityLabel } from "../../ontology/entity-kinds.js";
import { loadRegionTree } from "../../snapshot/region-tree.js";
import { loadTypedGraph, type TypedGraph } from "../../snapshot/typed-graph.js";
import type { CapabilityFacts } from "./capabilities.scoring.js";
import { readNeed } from "./need.scoring.js";
import type { PartnerGraph, PartnerWish } from "./partner-graph.scoring.js";
import { findHonours, findLocated, readCooperations, readSolved } from "./partner-recommendations.queries.js";
import type { PartnerInput } from "./partner-recommendations.scoring.js";
import { scopeOf } from "./partner-scope.js";

/** A search for partners, checked. */
export interface PartnerQuestion {
  readonly subjectId: string;
  readonly wanted: PartnerWish;
  readonly regionId: string | null;
  readonly first: number;
  readonly paths: number;
  readonly knownCapability: boolean;
  readonly minConfidence: number;
  readonly asOf: string;
}

/** α of the walk, and w of the paths' cost. */
export const [alpha, damping] = [0.85, 0.4];

/** Gives the graph that a question's walk goes through, once for all who ask about this version. */
export const loadPartnerGraph = (
  context: Context,
  version: string,
  { wanted, asOf, minConfidence }: PartnerQuestion,
): Promise<TypedGraph> => loadTypedGraph(context, version, { ...scopeOf(wanted), asOf, minConfidence });

/** Gives what partners are ranked from; it outlives the request that asked first. */
export async function loadPartnerInput(
  context: Context,
  version: string,
  question: PartnerQuestion,
): Promise<PartnerInput> {
  const typed = await loadPartnerGraph(context, version, question);
  const { graph, kinds, accounting, relationshipTypes } = typed;
  const of: PartnerGraph = { graph, kinds, accounting, relationshipTypes };
  const subject = numberOf(typed, question.subjectId);
  const { side } = readNeed(of, subject, question.wanted);
  const [facts, cooperating, located] = await Promise.all([
    loadFacts(context, version, typed, question),
    findCooperating(context, typed, side, question),
    findPlaced(context, version, typed, question),
  ]);
  const { wanted: wish, first, paths, knownCapability: knownOnly } = question;
  return { of, subject, wish, facts, cooperating, located, knownOnly, first, paths, alpha, damping };
}

function numberOf({ indexOf }: TypedGraph, id: string): number {
  const number = indexOf.get(id);
  if (number === undefined) throw new Error(`${id} was in the graph a moment ago.`);
  return number;
}

/** Gives the numbers of the two ends where both take part. */
function pairOf({ indexOf }: TypedGraph, from: string, to: string): (readonly [number, number])[] {
  const [a, b] = [indexOf.get(from), indexOf.get(to)];
  return a === undefined || b === undefined ? [] : [[a, b]];
}

const loadFacts = (
  context: Context,
  version: string,
  typed: TypedGraph,
  { wanted, asOf, minConfidence }: PartnerQuestion,
): Promise<CapabilityFacts> =>
  context.snapshots.get(`capability facts ${wanted} ${asOf} ${minConfidence}`, version, async () => {
    const idsOf = (label: EntityLabel): string[] =>
      typed.ids.filter((_, node) => typed.kinds[node] === entityLabels.indexOf(label));
    const [solved, honours] = await Promise.all([
      context.background.run(readSolved, { ids: idsOf("Project"), ...boundsOf("ADDRESSES", "CURRENT", asOf) }),
      context.background.run(findHonours, { ids: idsOf("Achievement") }),
    ]);
    return {
      solved: solved.flatMap(({ projectId, problemId }) => pairOf(typed, projectId, problemId)),
      honours: honours.flatMap(({ id }) => typed.indexOf.get(id) ?? []),
    };
  });

async function findCooperating(
  context: Context,
  typed: TypedGraph,
  side: readonly number[],
  { wanted, asOf, minConfidence }: PartnerQuestion,
): Promise<(readonly [number, number])[]> {
  if (side.length === 0) return [];
  const rows = await context.background.run(readCooperations, {
    ...{ ids: side.map((node) => typed.ids[node] ?? ""), kind: wanted, minConfidence },
    ...boundsOf("COOPERATES_WITH", "CURRENT", asOf),
  });
  return rows.flatMap(({ organizationId, partnerId }) => pairOf(typed, organizationId, partnerId));
}

async function findPlaced(
  context: Context,
  version: string,
  typed: TypedGraph,
  { regionId, asOf }: PartnerQuestion,
): Promise<Uint8Array | null> {
  if (regionId === null) return null;
  const regions = await loadRegionTree(context, version);
  const regionIds = [...regions.within(regionId)];
  const rows = await context.background.run(findLocated, { regionIds, ...boundsOf("LOCATED_IN", "CURRENT", asOf) });
  const located = new Uint8Array(typed.ids.length);
  for (const { ids } of rows)
    for (const id of ids) {
      const node = typed.indexOf.get(id);
      if (node !== undefined) located[node] = 1;
    }
  return located;
}
