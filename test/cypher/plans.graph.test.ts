import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import { migrate } from "../../src/cypher/migrations.js";
import { allQueries } from "../support/all-queries.js";
import { sharedDatabase } from "../support/database-settings.js";
import { writeBehind } from "../support/draw-graph.js";

/** Statements that are about a whole label or a whole type, with the reason why they may look at all of it. */
const whole: readonly (readonly [RegExp, string])[] = [
  [/^lists\/(page|count)-filtered$/, "a filter on any property of a label: no index serves all of them"],
  [/^lists\/count-label$/, "the count store knows it"],
  [/^snapshot\//, "the snapshot of a whole label, once for each version of the graph"],
  [/^claims\//, "claims of all subjects, where neither subject nor document is named"],
  [/^changes\//, "what changed anywhere, where no region is named"],
  [/^coverage\//, "what is declared or held of a whole label"],
  [/^chain\/read-declarations$/, "all that is declared: a few nodes"],
  [/^paths\/read-typed-edges$/, "all edges of some types, to compare with chance"],
  [/^paths\/read-declared-coverage$/, "all that is declared: a few nodes"],
  [/^export/, "the whole graph"],
  [/^start\//, "all data sets: a few nodes"],
  [
    /^import\/(read-data-sets|read-regions|find-search-words|read-batches)$/,
    "all data sets, all regions, what was touched",
  ],
];
const isWhole = ({ name }: QueryDefinition) => whole.some(([files]) => files.test(name));

/** Planning the filters takes long, and their labels differ in nothing: three of them stand for all. */
const isOneOfMany = ({ name, holes }: QueryDefinition) =>
  /^lists\/(page|count)-filtered$/.test(name) && !["Enterprise", "Claim", "Region"].includes(holes["LABEL"] ?? "");

interface Plan {
  readonly operatorType: string;
  readonly children?: readonly Plan[];
}

const operatorsOf = ({ operatorType, children = [] }: Plan): string[] => [
  operatorType.replace(/@.*/, ""),
  ...children.flatMap(operatorsOf),
];
const leavesOf = ({ operatorType, children = [] }: Plan): string[] =>
  children.length === 0 ? [operatorType.replace(/@.*/, "")] : children.flatMap(leavesOf);
const anchors =
  /IndexSeek|IndexContainsScan|^MergeUniqueNode$|ByIdSeek$|^Unwind$|^Argument$|^EmptyRow$|^EmptyResult$|^ProcedureCall$|CountFromCountStore$|^ShowIndexes$/;
const scans =
  /^(NodeByLabelScan|UnionNodeByLabelsScan|NodeIndexScan|(Und|D)irectedRelationshipTypeScan|(Und|D)irectedUnionRelationshipTypesScan|(Und|D)irectedRelationshipIndexScan)$/;

describe("the plan of every statement", () => {
  let database: Database;
  const plans: { query: QueryDefinition; plan: Plan }[] = [];

  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await migrate(database);
    // Where there is nothing, looking at everything is the cheapest plan: some nodes and relationships make it think.
    await writeBehind("UNWIND range(1, 2000) AS i CREATE (:PlanProbe)-[:PLAN_PROBE]->(:PlanProbe)");
    const rest = (await allQueries()).filter((query) => !query.name.startsWith("migrations/") && !isOneOfMany(query));
    const next = async (): Promise<void> => {
      for (let query = rest.pop(); query !== undefined; query = rest.pop())
        plans.push({ query, plan: (await database.explain(query.text, {})) as Plan });
    };
    await Promise.all([next(), next()]);
  }, 600_000);
  afterAll(async () => {
    await writeBehind("MATCH (n:PlanProbe) DETACH DELETE n");
    await database.close();
  });

  const found = (is: (entry: (typeof plans)[number]) => boolean) =>
    [
      ...new Set(
        plans.filter(is).map(({ query, plan }) => `${query.name}: ${[...new Set(leavesOf(plan))].join(", ")}`),
      ),
    ].sort();

  it("was made, for some hundred of them", () => {
    expect(plans.length).toBeGreaterThan(300);
  });

  it("never looks at all nodes or at all relationships", () => {
    expect(
      found(({ plan }) => operatorsOf(plan).some((name) => /^AllNodesScan$|AllRelationshipsScan$/.test(name))),
    ).toEqual([]);
  });

  it("never multiplies what is found by what else is found", () => {
    // The two ends of an edge, each found by its unique id, are one times one.
    const isOne = (leaf: string) => /^(Unwind|Argument|NodeUniqueIndexSeek(\(Locking\))?)$/.test(leaf);
    const products = ({ plan }: { plan: Plan }) =>
      operatorsOf(plan).includes("CartesianProduct") && !leavesOf(plan).every(isOne);
    expect(found(products)).toEqual([]);
  });

  it("begins at an index, unless it is about a whole label", () => {
    const strange = found(({ query, plan }) => !isWhole(query) && !leavesOf(plan).every((leaf) => anchors.test(leaf)));
    expect(strange).toEqual([]);
  });

  it("begins at an index or a label where it is about a whole label", () => {
    const known = (leaf: string) => anchors.test(leaf) || scans.test(leaf);
    expect(found(({ query, plan }) => isWhole(query) && !leavesOf(plan).every(known))).toEqual([]);
  });

  it("of a list by name comes from the index in its order, without sorting", () => {
    const lists = plans.filter(({ query }) => query.name === "lists/page-by-name");
    expect(lists.length).toBeGreaterThan(60);
    for (const { query, plan } of lists) {
      expect(
        operatorsOf(plan).filter((name) => /Sort|Top/.test(name)),
        JSON.stringify(query.holes),
      ).toEqual([]);
      expect(leavesOf(plan)).toEqual([expect.stringMatching(/^NodeIndexSeek/)]);
    }
  });
});
