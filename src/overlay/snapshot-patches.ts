import { readEnterpriseIndex } from "../snapshot/shared-snapshots.queries.js";
import { addedOf, type GraphOverlay, isAccounting, type OverlayNode } from "./graph-overlay.js";
import { patched, type PatchedStatement } from "./patch.js";

type Facts = ReturnType<typeof readEnterpriseIndex.row.parse>;

/** What the index of enterprises would say. */
export const snapshotPatches: readonly PatchedStatement[] = [
  patched(readEnterpriseIndex, (rows, { asOf }, overlay) => {
    const added = [...overlay.nodes.values()].filter((node) => node.added && node.label === "Enterprise");
    const kept = rows.filter(({ id }) => !overlay.removedNodeIds.has(id));
    const touched = touchedEnterprises(overlay);
    return [...kept, ...added.map(newEnterprise)].map((row) =>
      touched.has(row.id) ? withEdges(row, asOf, overlay) : row,
    );
  }),
];

const newEnterprise = ({ id, properties }: OverlayNode): Facts => ({
  id,
  regionIds: [],
  industryIds: [],
  listed: properties["listed"] === true,
  aboveDesignatedSize: properties["aboveDesignatedSize"] === true,
  attachable: false,
});

const touchedEnterprises = ({ addedEdges, removedEdges }: GraphOverlay): Set<string> =>
  new Set([...addedEdges, ...removedEdges.values()].map(({ from }) => from));

function withEdges(row: Facts, asOf: string, overlay: GraphOverlay): Facts {
  const ends = (type: "LOCATED_IN" | "IN_INDUSTRY", stored: readonly string[]): string[] => {
    const gone = [...overlay.removedEdges.values()].filter((edge) => edge.type === type && edge.from === row.id);
    const added = addedOf(overlay, type).filter(({ from }) => from === row.id);
    return [...gone.reduce((left, { to }) => withoutOne(left, to), [...stored]), ...added.map(({ to }) => to)];
  };
  return {
    ...row,
    regionIds: ends("LOCATED_IN", row.regionIds),
    industryIds: ends("IN_INDUSTRY", row.industryIds),
    attachable: isAttachable(row, asOf, overlay),
  };
}

/** Parallel edges to the same end are several entries of a list: one edge less is one entry less. */
function withoutOne(ids: string[], id: string): string[] {
  const at = ids.indexOf(id);
  return at < 0 ? ids : ids.toSpliced(at, 1);
}

function isAttachable({ id, attachable }: Facts, asOf: string, overlay: GraphOverlay): boolean {
  if (addedOf(overlay, "PRODUCES").some(({ from, to }) => from === id && !isAccounting(overlay, to))) return true;
  const stored = overlay.storedProducts.get(id);
  if (stored === undefined) return attachable;
  return stored.some(
    ({ relationshipId, validFrom, validTo }) =>
      !overlay.removedEdges.has(relationshipId) && (validFrom ?? "") <= asOf && (validTo ?? "9999-12-31") > asOf,
  );
}
