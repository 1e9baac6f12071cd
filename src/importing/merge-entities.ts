import { labelOfId } from "../ontology/entity-kinds.js";
import { isRelationshipType, type RelationshipType } from "../ontology/relationship-types.js";
import { addTo, applyWrites, GraphWrites } from "./graph-writes.js";
import { codeKey, type Properties } from "./import-item.js";
import { readEdgesOf } from "./import.queries.js";
import { type BatchContext, readKnownEdges, readKnownNodes } from "./plan-batch.js";
import { edgeBetween, planEdge, statementsOfEdge } from "./plan-edges.js";
import { type KnownNode, planNode, statementsOfNode } from "./plan-nodes.js";
import { possibleClaimIds } from "./stated-claims.js";
import { type Statement, withStatement } from "./statements.js";

/** The id that is kept when two nodes turn out to be one: the smaller, whatever the order in which they came. */
export const keptId = (one: string, other: string): string => (one < other ? one : other);

/**
 * Makes one node of two that share a code: statements and edges of both, the kept one's id,
 * and the other id as a code of scheme ID, under which the node is still found.
 */
export async function mergeEntities(context: BatchContext, one: string, other: string): Promise<string> {
  const kept = keptId(one, other);
  const gone = kept === one ? other : one;
  const label = labelOfId(kept);
  const nodes = await readKnownNodes(context.database, [kept, gone]);
  const [keptNode, goneNode] = [nodes.get(kept), nodes.get(gone)];
  if (label === undefined || keptNode === undefined || goneNode === undefined) return kept;
  const writes = new GraphWrites();
  const before = statementsOfNode(label, goneNode);
  const statements = before.reduce<Statement[]>(withStatement, statementsOfNode(label, keptNode));
  const codes = [...keptNode.codes, ...goneNode.codes];
  planNode(writes, { label, id: kept, statements }, { ...keptNode, codes }, context);
  const staleClaims = possibleClaimIds(gone, before);
  writes.goneNodes.push(gone, ...staleClaims);
  await moveEdges(writes, context, { kept, gone, staleClaims: new Set(staleClaims) });
  addFormerId(writes, context, kept, goneNode);
  await context.database.write(async (run) => applyWrites(run, writes));
  return kept;
}

interface Move {
  readonly kept: string;
  readonly gone: string;
  readonly staleClaims: ReadonlySet<string>;
}

async function moveEdges(writes: GraphWrites, context: BatchContext, { kept, gone, staleClaims }: Move): Promise<void> {
  const moved = new Map<RelationshipType, Map<string, { from: string; to: string; statements: Statement[] }>>();
  for (const { type, from, to, properties } of await context.database.run(readEdgesOf, { id: gone })) {
    const [one, two] = [from === gone ? kept : from, to === gone ? kept : to];
    if (!isRelationshipType(type) || one === two || staleClaims.has(from) || staleClaims.has(to)) continue;
    const edge = edgeBetween(type, one, two, properties as Properties);
    const id = String(properties["id"]);
    const statements = statementsOfEdge(type, { id, properties: properties as Properties });
    const ofType = moved.get(type) ?? new Map<string, { from: string; to: string; statements: Statement[] }>();
    moved.set(type, ofType);
    const already = ofType.get(edge.id)?.statements ?? [];
    ofType.set(edge.id, { from: edge.from, to: edge.to, statements: [...already, ...statements] });
  }
  for (const [type, edges] of moved) {
    const known = await readKnownEdges(context.database, type, [...edges.keys()]);
    for (const [id, { from, to, statements }] of edges) {
      const edge = known.get(id);
      const before = edge === undefined ? [] : statementsOfEdge(type, edge);
      planEdge(
        writes,
        { type, id, from, to, statements: statements.reduce(withStatement, before) },
        edge,
        context.rankOf,
      );
    }
  }
}

/** Keeps the id that goes as a code of the node that stays, supported by the data sets that used it. */
function addFormerId(writes: GraphWrites, { stamp }: BatchContext, kept: string, gone: KnownNode): void {
  const key = codeKey("ID", "", gone.id);
  const id = `code:${key}`;
  const { dataSetIds } = gone.properties;
  const common = { dataSetIds, version: 1n };
  const stamps = { createdAt: stamp, updatedAt: stamp };
  const code = {
    id,
    name: gone.id,
    key,
    scheme: "ID",
    edition: "",
    value: gone.id,
    searchKeys: [gone.id.toLowerCase()],
  };
  addTo(writes.newNodes, "Code", { ...code, ...common, ...stamps });
  const edge = edgeBetween("HAS_CODE", kept, id, {});
  const properties = { id: edge.id, status: "ASSERTED", confidence: 1, ...common };
  addTo(writes.newEdges, "HAS_CODE", { from: kept, to: id, properties });
}
