import { readEntities } from "../entities/entity/entity.queries.js";
import { readRelationships } from "../entities/relations/relation.queries.js";
import { isGone } from "./graph-overlay.js";
import { patched, type PatchedStatement } from "./patch.js";

/** What `node(id)` would say of nodes and edges. */
export const entityPatches: readonly PatchedStatement[] = [
  patched(readEntities, (rows, { ids }, overlay) => {
    const stored = rows.filter(({ wanted }) => !overlay.removedNodeIds.has(wanted));
    const added = ids.flatMap((wanted) => {
      const node = overlay.nodes.get(wanted);
      return node?.added === true
        ? [{ wanted, labels: ["Entity", node.label], properties: { ...node.properties } }]
        : [];
    });
    return [...stored, ...added];
  }),
  ...[...readRelationships].map(([type, query]) =>
    patched(query, (rows, { ids }, overlay) => [
      ...rows.filter(({ wanted, fromId, toId }) => !isGone(overlay, wanted, fromId, toId)),
      ...overlay.addedEdges
        .filter((edge) => edge.type === type && ids.includes(edge.id))
        .map(({ id, from, to, properties }) => ({ wanted: id, properties: { ...properties }, fromId: from, toId: to })),
    ]),
  ),
];
