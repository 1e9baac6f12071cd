import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { type EntityLabel, entityLabels, labelOfId } from "../../src/ontology/entity-kinds.js";
import { type RelationshipType, relationshipTypeNames } from "../../src/ontology/relationship-types.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import type { QueryRunner } from "../../src/cypher/query-runner.js";
import { contextOf } from "../support/fake-runner.js";

type Edge = readonly [RelationshipType, string, string];

const stamp = { createdAt: "2026-01-01T00:00:00Z", updatedAt: "2026-01-01T00:00:00Z", dataSetIds: [], aliases: [] };
const idOf = ([type, from, to]: Edge): string => `rel:${type}|${from}|${to}`;

/** So many enterprises that reach an institute through one Party branch, and a project that one of them solved with it. */
function branchOf(width: number): Edge[] {
  const members = Array.from({ length: width }, (_, at) => `ent:${at + 10}`);
  return [
    ...members.map((member): Edge => ["CO_BUILDS", member, "pty:branch"]),
    ["COOPERATES_WITH", "ins:yuan", "pty:branch"],
    ["PARTICIPATES_IN", "ent:10", "prj:joint"],
    ["PARTICIPATES_IN", "ins:yuan", "prj:joint"],
    ["ADDRESSES", "prj:joint", "prb:heat"],
  ];
}

/** Answers every statement that the analysis asks from a list of edges, in the shapes that the statements have. */
function memoryRunner(edges: readonly Edge[]): QueryRunner & { readonly asked: string[] } {
  const ids = [...new Set(edges.flatMap(([, from, to]) => [from, to]))];
  const key = (id: string): number => ids.indexOf(id);
  const asked: string[] = [];
  const labelled = (label: EntityLabel) => ids.filter((id) => labelOfId(id) === label);
  const answers: Record<string, (params: Record<string, never[]>, hole: string) => unknown[]> = {
    "snapshot/typed-nodes": (_, label) => {
      const own = labelled(entityLabels.find((each) => each === label) ?? "Claim");
      return own.length === 0 ? [] : [{ keys: own.map(key), ids: own, accounting: own.map(() => false) }];
    },
    "snapshot/typed-edges": (_, type) => {
      const own = edges.filter(([each]) => each === type);
      const [from, to] = [own.map((edge) => key(edge[1])), own.map((edge) => key(edge[2]))];
      return own.length === 0 ? [] : [{ from, to, confidence: own.map(() => 1) }];
    },
    "snapshot/region-tree": () => [{ id: "reg:1", name: "镇", parentIds: [] }],
    "snapshot/relationship-ids": ({ pairs }) =>
      edges
        .filter(([type, from, to]) => pairs?.some((pair) => matches(pair, type, from, to)))
        .map((edge) => ({ type: edge[0], fromId: edge[1], toId: edge[2], relationshipId: idOf(edge) })),
    "bridge-value/read-outcomes": ({ projectIds }) =>
      (projectIds ?? []).map((projectId) => ({ projectId, problemIds: ["prb:heat"] })),
    "bridge-value/read-stated-problems": () => [{ relationshipId: "rel:x", problemsSolved: 16 }],
    "entities/read-entities": ({ ids: wanted }) =>
      (wanted ?? []).map((id) => ({
        ...{ wanted: id, labels: ["Entity", labelOfId(id)], properties: { id, name: id, ...stamp } },
      })),
    "relations/read-relationships": ({ ids: wanted }) =>
      edges
        .filter((edge) => wanted?.some((id) => id === idOf(edge)))
        .map((edge) => ({
          ...{ wanted: idOf(edge), properties: { id: idOf(edge), dataSetIds: [] }, fromId: edge[1], toId: edge[2] },
        })),
  };
  const run = <P, R>(query: QueryDefinition<P, R>, params: P): Promise<R[]> => {
    asked.push(query.name);
    const answer = answers[query.name];
    if (answer === undefined) return Promise.reject(new Error(`Nobody said what ${query.name} answers.`));
    const hole = query.holes["LABEL"] ?? query.holes["TYPE"] ?? "";
    const rows = answer(query.params.parse(params) as Record<string, never[]>, hole);
    return Promise.resolve(rows.map((row) => query.row.parse(row)));
  };
  return { asked, run };
}

const matches = (pair: { type: string; from: string; to: string }, type: string, from: string, to: string): boolean =>
  pair.type === type && pair.from === from && pair.to === to;

const question = `{ bridgeValue(relationshipTypes: [CO_BUILDS], first: 50) {
  status removedEdgeCount pairs { before { value } after { value } } warnings { code } method { name source }
  lostPairs { enterprise { id } path { sentence { text } } } problems { problem { id } part { code } }
  nodes { node { id } coreNumber } findings { code } evidence { nodes { id } relationships { id } } } }`;

interface Answer {
  status: string;
  removedEdgeCount: number;
  pairs: { before: { value: number }; after: { value: number } };
  lostPairs: { enterprise: { id: string }; path: { sentence: { text: string } } }[];
  problems: { part: { code: string } }[];
  findings: { code: string }[];
  evidence: { nodes: { id: string }[]; relationships: { id: string }[] };
}

describe("bridgeValue through the schema", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });

  const ask = async (width: number) => {
    const runner = memoryRunner(branchOf(width));
    const contextValue = contextOf(runner);
    const { data, errors } = await graphql({ schema, source: question, contextValue });
    if (errors?.[0] !== undefined) throw errors[0];
    const again = await graphql({ schema, source: question, contextValue });
    expect(again.data).toEqual(data);
    return { answer: (data as { bridgeValue: Answer }).bridgeValue, asked: runner.asked };
  };

  it("gives the pairs that hang on a Party branch, each with its way", async () => {
    const { answer } = await ask(3);
    // ent:10 is linked to the institute by the project too, in two steps; the other two only through the branch.
    expect([answer.status, answer.removedEdgeCount]).toEqual(["COMPLETE", 3]);
    expect(answer.pairs).toEqual({ before: { value: 3 }, after: { value: 1 } });
    expect(answer.lostPairs.map(({ enterprise, path }) => [enterprise.id, path.sentence.text])).toEqual([
      ["ent:11", "ent:11 –共建– pty:branch –合作– ins:yuan"],
      ["ent:12", "ent:12 –共建– pty:branch –合作– ins:yuan"],
    ]);
    expect(answer.problems.map(({ part }) => part.code)).toEqual(["LINKED"]);
    expect(answer.findings.map(({ code }) => code)).toContain("STATED_PROBLEMS");
  });

  it("asks as many statements for forty members as for three, and extracts the graph once for two questions", async () => {
    const [few, many] = [await ask(3), await ask(40)];
    expect(many.answer.lostPairs).toHaveLength(39);
    expect(many.asked.toSorted()).toEqual(few.asked.toSorted());
    const edges = many.asked.filter((name) => name === "snapshot/typed-edges");
    expect(edges.length).toBeLessThanOrEqual(relationshipTypeNames.length);
    expect(many.asked.filter((name) => name === "bridge-value/read-outcomes")).toHaveLength(1);
  });

  it("never has more than a few statements of the extraction under way", async () => {
    const inner = memoryRunner(branchOf(3));
    let [now, most] = [0, 0];
    const runner: QueryRunner = {
      run: async (query, params) => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 1));
        now -= 1;
        return inner.run(query, params);
      },
    };
    await graphql({ schema, source: question, contextValue: contextOf(runner) });
    expect(inner.asked.length).toBeGreaterThan(40);
    expect(most).toBeLessThanOrEqual(8);
  });

  it("draws every node and edge of its ways once", async () => {
    const { evidence } = (await ask(3)).answer;
    for (const list of [evidence.nodes, evidence.relationships])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(evidence.relationships.map(({ id }) => id)).toContain("rel:CO_BUILDS|ent:11|pty:branch");
  });
});
