import type { QueryDefinition } from "../../src/cypher/define-query.js";
import type { QueryRunner } from "../../src/cypher/query-runner.js";
import { kindOf, labelOfId } from "../../src/ontology/entity-kinds.js";
import { relationshipId } from "../../src/ontology/relationship-types.js";
import type { Drawing } from "../support/draw-graph.js";

type Row = Record<string, unknown>;
type Params = Readonly<Record<string, unknown>>;

/** A runner that answers from a drawing and notes the statements asked. */
export interface DrawnRunner extends QueryRunner {
  readonly asked: string[];
}

const stamp = "2026-01-01T00:00:00Z";

/** Makes a runner that knows what the database would answer about a drawing; answers still have to fit their shapes. */
export function drawnRunner(drawing: Drawing): DrawnRunner {
  const asked: string[] = [];
  return {
    asked,
    run: <P, R>(query: QueryDefinition<P, R>, params: P): Promise<R[]> => {
      query.params.parse(params);
      asked.push([query.name, ...Object.values(query.holes)].join(" "));
      const rows = answersOf(drawing, query.holes)[query.name]?.(params as Params);
      if (rows === undefined) return Promise.reject(new Error(`Nobody said what ${query.name} answers.`));
      return Promise.resolve(rows.map((row) => query.row.parse(row)));
    },
  };
}

type Answers = Readonly<Record<string, (params: Params) => Row[]>>;

function answersOf({ nodes, edges }: Drawing, { LABEL, TYPE }: Readonly<Record<string, string>>): Answers {
  const ids = Object.keys(nodes);
  const own = (id: string): Row => {
    const given = nodes[id];
    return typeof given === "string" ? { name: given } : { ...given };
  };
  const named = (params: Params): string[] => params["ids"] as string[];
  const idOf = ([type, a, b, given = {}]: Drawing["edges"][number]): string => relationshipId(type, a, b, given);
  const ofType = edges.filter(([type]) => type === TYPE);
  return {
    "snapshot/typed-nodes": () => {
      const those = ids.filter((id) => labelOfId(id) === LABEL);
      const accounting = those.map((id) => own(id)["accounting"] === true);
      return [{ keys: those.map((id) => ids.indexOf(id)), ids: those, accounting }];
    },
    "snapshot/typed-edges": () => [
      {
        from: ofType.map(([, from]) => ids.indexOf(from)),
        to: ofType.map(([, , to]) => ids.indexOf(to)),
        confidence: ofType.map(() => 1),
      },
    ],
    "snapshot/region-tree": () =>
      ids
        .filter((id) => labelOfId(id) === "Region")
        .map((id) => ({
          ...{ id, name: String(own(id)["name"]), level: null, statisticalFiller: false },
          parentIds: edges.flatMap(([type, from, to]) => (type === "LOCATED_IN" && from === id ? [to] : [])),
        })),
    "snapshot/relationship-ids": ({ pairs }) =>
      (pairs as { type: string; from: string; to: string }[]).flatMap(({ type, from, to }) => {
        const edge = edges.find(([name, a, b]) => name === type && a === from && b === to);
        return edge === undefined ? [] : [{ type, fromId: from, toId: to, relationshipId: idOf(edge) }];
      }),
    "entities/read-entities": (params) =>
      named(params).flatMap((id) => {
        const label = labelOfId(id);
        if (label === undefined || nodes[id] === undefined) return [];
        const labels = ["Entity", label, ...(kindOf(label).organization === true ? ["Organization"] : [])];
        return [
          { wanted: id, labels, properties: { id, aliases: [], createdAt: stamp, updatedAt: stamp, ...own(id) } },
        ];
      }),
    "relations/read-relationships": (params) =>
      ofType
        .filter((edge) => named(params).includes(idOf(edge)))
        .map((edge) => ({
          ...{ wanted: idOf(edge), fromId: edge[1], toId: edge[2] },
          properties: { id: idOf(edge), confidence: 1, validFrom: "2026-02-01", ...edge[3] },
        })),
    "partner-recommendations/read-solved": (params) =>
      edges.flatMap(([type, projectId, problemId, given]) =>
        type === "ADDRESSES" && given?.["outcome"] === "SOLVED" && named(params).includes(projectId)
          ? [{ projectId, problemId }]
          : [],
      ),
    "partner-recommendations/find-honours": (params) =>
      named(params).flatMap((id) => (own(id)["achievementKind"] === "AWARD" ? [{ id }] : [])),
    "partner-recommendations/read-cooperations": (params) =>
      edges.flatMap(([type, a, b, given]) => {
        if (type !== "COOPERATES_WITH" || given?.["kind"] !== params["kind"]) return [];
        const pairs = [
          [a, b],
          [b, a],
        ] as const;
        return pairs.flatMap(([organizationId, partnerId]) =>
          named(params).includes(organizationId) ? [{ organizationId, partnerId }] : [],
        );
      }),
    "partner-recommendations/find-located": ({ regionIds }) => [
      {
        ids: edges.flatMap(([type, from, to]) =>
          type === "LOCATED_IN" && (regionIds as string[]).includes(to) ? [from] : [],
        ),
      },
    ],
    "partner-recommendations/read-declarations": ({ regionIds }) =>
      (regionIds as string[]).includes("reg:t/a")
        ? [
            ...[
              { share: 0.2, declaredOn: "2025-01-01" },
              { share: 0.4, declaredOn: "2026-01-01" },
            ].map((declared) => ({
              ...{ relationshipType: "HOLDS", regionId: "reg:t/a", population: "ALL", declaredBy: "curator" },
              ...declared,
            })),
          ]
        : [],
  };
}
