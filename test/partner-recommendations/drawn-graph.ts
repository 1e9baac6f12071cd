import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { entityLabels, labelOfId } from "../../src/ontology/entity-kinds.js";
import type { PartnerGraph, PartnerWish } from "../../src/analyses/partner-recommendations/partner-graph.scoring.js";
import type { PartnerInput } from "../../src/analyses/partner-recommendations/partner-recommendations.scoring.js";
import { scopeOf } from "../../src/analyses/partner-recommendations/partner-scope.js";
import type { Drawing } from "../support/draw-graph.js";

/** A drawing as the scoring sees it. */
export interface DrawnGraph {
  readonly of: PartnerGraph;
  readonly ids: readonly string[];
  readonly number: (id: string) => number;
}

/** Gives the part of a drawing that a wish's walk goes through; ids in the given order, or by themselves. */
export function drawnGraph({ nodes, edges }: Drawing, wish: PartnerWish, order?: readonly string[]): DrawnGraph {
  const { relationshipTypes, kinds } = scopeOf(wish);
  const takesPart = (id: string): boolean => kinds.some((kind) => kind === labelOfId(id));
  const ids = (order ?? Object.keys(nodes).sort()).filter(takesPart);
  const number = (id: string): number => ids.indexOf(id);
  const kept = edges.filter(([type, a, b]) => relationshipTypes.includes(type) && takesPart(a) && takesPart(b));
  const isRow = (id: string): boolean => {
    const own = nodes[id];
    return typeof own === "object" && own["accounting"] === true;
  };
  const graph = buildGraph({
    nodeCount: ids.length,
    from: kept.map(([, from]) => number(from)),
    to: kept.map(([, , to]) => number(to)),
    type: kept.map(([type]) => relationshipTypes.indexOf(type)),
    weight: kept.map(([, , , own]) => (typeof own?.["confidence"] === "number" ? own["confidence"] : 1)),
  });
  const labels = ids.map((id) => entityLabels.findIndex((label) => label === labelOfId(id)));
  const accounting = Uint8Array.from(ids, (id) => Number(isRow(id)));
  return { of: { graph, kinds: Uint8Array.from(labels), accounting, relationshipTypes }, ids, number };
}

/** Gives the input for a subject of a drawing, as the service would make it. */
export function inputOf(
  drawing: Drawing,
  subjectId: string,
  wish: PartnerWish,
  options: Partial<PartnerInput> & { readonly order?: readonly string[]; readonly sideId?: string } = {},
): PartnerInput & Pick<DrawnGraph, "ids" | "number"> {
  const { order, sideId = "ent:t/caster", ...own } = options;
  const { of, ids, number } = drawnGraph(drawing, wish, order);
  const ofType = (type: string, property: string, value: string) =>
    drawing.edges.filter(([name, , , given]) => name === type && given?.[property] === value);
  const pair = (a: string, b: string): readonly [number, number] => [number(a), number(b)];
  const solved = ofType("ADDRESSES", "outcome", "SOLVED").map(([, project, problem]) => pair(project, problem));
  const cooperating = ofType("COOPERATES_WITH", "kind", wish).flatMap(([, a, b]) =>
    a === sideId ? [pair(a, b)] : b === sideId ? [pair(b, a)] : [],
  );
  const honours = ids.flatMap((id, node) => {
    const given = drawing.nodes[id];
    return typeof given === "object" && given["achievementKind"] === "AWARD" ? [node] : [];
  });
  return {
    ...{ of, ids, number, subject: number(subjectId), wish, facts: { solved, honours }, cooperating },
    ...{ located: null, knownOnly: true, first: 10, paths: 3, alpha: 0.85, damping: 0.4 },
    ...own,
  };
}
