import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/cypher/database.js";
import { answer } from "./ask.js";
import { openDrawnTown } from "./drawn-town.js";

type Fields = Readonly<Record<string, unknown>>;
interface Edge extends Fields {
  readonly node: Fields;
}

const ofEdges = ["relationshipId", "cursor", "status", "confidence", "validFrom", "validTo", "reason", "claims { id }"];
const ofNodes = ["id", "name", "aliases", "displayName", "entityKind", "asOf", "createdAt", "dataSetIds"];

/** Lists from ent:a, towards one kind and towards several, by name and otherwise, with what each selects beside. */
const lists = [
  { list: "products", own: ["revenueShare"], nodes: ["producers(first: 2) { edges { node { name } } }"] },
  { list: "products(direction: DESC)", own: [], nodes: ["... on Product { unit: description }"] },
  { list: "cooperationPartners(validity: ANY)", own: ["kind"], nodes: ["relationshipCounts { type count }"] },
  { list: "coBuildingPartners", own: ["mechanisms"], nodes: ["relationshipCounts { type count }"] },
];

/** The name under which a field is answered. */
const answered = (field: string): string =>
  field
    .replace(/^\.\.\. on \w+ \{ /, "")
    .split(/[ :({]/)
    .slice(0, 1)
    .join("")
    .trim();

const pick = (from: Fields, fields: readonly string[]) =>
  Object.fromEntries(fields.map(answered).map((name) => [name, from[name]]));

describe("the fields that a question asks of a list", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDrawnTown();
  });
  afterAll(() => database.close());

  const edgesOf = async (list: string, edge: readonly string[], node: readonly string[]) => {
    const selected = `${edge.join(" ")} node { ${node.join(" ")} }`;
    const source = `{ node(id: "ent:a") { ... on Enterprise { ${list} { edges { ${selected} } } } } }`;
    const { node: firm } = await answer<{ node: Record<string, { edges: Edge[] }> }>(database, source);
    return firm[list.split("(")[0] ?? ""]?.edges ?? [];
  };

  it("are answered the same whichever others are asked for with them", async () => {
    for (const { list, own, nodes } of lists) {
      const [edgeFields, nodeFields] = [
        [...ofEdges, ...own],
        [...ofNodes, ...nodes],
      ];
      const whole = await edgesOf(list, edgeFields, nodeFields);
      expect(whole.length, list).toBeGreaterThan(0);
      await fc.assert(
        fc.asyncProperty(fc.subarray(edgeFields), fc.subarray(nodeFields, { minLength: 1 }), async (edge, node) => {
          const some = await edgesOf(list, edge, node);
          expect(some).toEqual(whole.map((all) => ({ ...pick(all, edge), node: pick(all.node, node) })));
        }),
        { numRuns: 8 },
      );
    }
  });
});
