import { createHash } from "node:crypto";
import { relationshipId } from "../ontology/relationship-types.js";
import { addTo, type GraphWrites } from "./graph-writes.js";
import type { PropertyValue } from "./import-item.js";
import type { KnownGraph } from "./known-graph.js";
import type { DifferingValue, Statement } from "./statements.js";

const textOf = (value: PropertyValue): string => (typeof value === "object" ? value.join(";") : String(value));

/** The id of the claim that keeps a value which is not shown. */
export function statedClaimId(
  nodeId: string,
  { dataSetId, sourceId, predicate }: Omit<DifferingValue, "value">,
): string {
  const hash = createHash("sha256").update(`${nodeId}|${sourceId}|${predicate}`).digest("hex").slice(0, 12);
  return `clm:${dataSetId.slice(3)}/stated-${hash}`;
}

/** The ids of every claim that the statements of a node could have led to. */
export const possibleClaimIds = (nodeId: string, statements: readonly Statement[]): string[] =>
  statements.flatMap(({ dataSetId, id, properties }) =>
    Object.keys(properties).map((predicate) => statedClaimId(nodeId, { dataSetId, sourceId: id, predicate })),
  );

/** Keeps values that are not shown as claims about the node, stated in the data set's document. */
export function addStatedClaims(
  writes: GraphWrites,
  node: { readonly id: string; readonly name: string },
  differing: readonly DifferingValue[],
  { documentOf, stamp }: Pick<KnownGraph, "documentOf"> & { readonly stamp: string },
): void {
  for (const value of differing) {
    const id = statedClaimId(node.id, value);
    const text = textOf(value.value);
    addTo(writes.newNodes, "Claim", {
      id,
      name: `${node.name}：${value.predicate} ${text}`.slice(0, 200),
      predicate: value.predicate,
      value: text,
      confidence: 1,
      dataSetIds: [value.dataSetId],
      version: 1n,
      createdAt: stamp,
      updatedAt: stamp,
    });
    const edge = { status: "ASSERTED", confidence: 1, dataSetIds: [value.dataSetId], version: 1n };
    const about = { role: "SUBJECT" };
    const aboutId = relationshipId("ABOUT", id, node.id, about);
    addTo(writes.newEdges, "ABOUT", { from: id, to: node.id, properties: { ...edge, ...about, id: aboutId } });
    const document = documentOf(value.dataSetId);
    if (document === undefined) continue;
    const properties = { ...edge, id: relationshipId("STATED_IN", id, document) };
    addTo(writes.optionalEdges, "STATED_IN", { from: id, to: document, properties });
  }
}
