import {
  readEssentiality,
  readProduction,
  readSupplyEdges,
  readSupplyIds,
} from "../chain/supply-network/supply-network.queries.js";
import { entityLabels } from "../ontology/entity-kinds.js";
import { readTypedNodes } from "../snapshot/typed-graph.queries.js";
import { addedOf, type GraphOverlay, isAccounting, numberOf, type OverlayEdge } from "./graph-overlay.js";
import { patched, type PatchedStatement } from "./patch.js";

const productOf = ({ properties }: OverlayEdge): string =>
  typeof properties["productId"] === "string" ? properties["productId"] : "";
const keyOf = ({ keys }: GraphOverlay, id: string): number => keys.get(id) ?? Number.NaN;

interface Shown {
  readonly startsBy: string;
  readonly endsAfter: string;
  readonly minConfidence: number;
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Says whether a statement shows an edge: that it holds at the date asked for, and is certain enough. */
const isShown = (edge: OverlayEdge["properties"], { startsBy, endsAfter, minConfidence }: Shown): boolean =>
  (textOf(edge["validFrom"]) ?? "") <= startsBy &&
  (textOf(edge["validTo"]) ?? "9999-12-31") > endsAfter &&
  (numberOf(edge["confidence"]) ?? 1) >= minConfidence;

/** Gives the edges of a type that go and that the statement would show: what it does not show can't go from its rows. */
const removedOf = ({ removedEdges }: GraphOverlay, type: OverlayEdge["type"], shown: Shown): OverlayEdge[] =>
  [...removedEdges.values()].filter((edge) => edge.type === type && isShown(edge.properties, shown));
const removedKeys = (overlay: GraphOverlay): ReadonlySet<number> =>
  new Set([...overlay.removedNodeIds].map((id) => keyOf(overlay, id)));

/** Counts what goes, for all rows of a statement together: an edge stands in one of them. */
function countGone(keys: readonly string[]): Map<string, number> {
  const left = new Map<string, number>();
  for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1);
  return left;
}

/** Gives the places of columns that stay: of what goes each takes one place, since parallel edges are several. */
function placesLeft(
  length: number,
  stays: (at: number) => boolean,
  keyAt: (at: number) => string,
  left: Map<string, number>,
): number[] {
  return Array.from({ length }, (_, at) => at).filter((at) => {
    if (!stays(at)) return false;
    // A key is written only where something goes: a network has a million places.
    if (left.size === 0) return true;
    const count = left.get(keyAt(at)) ?? 0;
    if (count > 0) left.set(keyAt(at), count - 1);
    return count === 0;
  });
}

const pick = <T>(column: readonly T[], places: readonly number[]): T[] => places.map((at) => column[at] as T);

/** What the statements of the supply network would say, and those that number nodes for snapshots. */
export const supplyPatches: readonly PatchedStatement[] = [
  ...[...readTypedNodes].map(([label, query]) =>
    patched(query, (rows, _, overlay) => {
      const gone = removedKeys(overlay);
      const kept = rows.map(({ keys, ids, accounting }) => {
        const places = [...keys.keys()].filter((at) => !gone.has(keys[at] ?? Number.NaN));
        return { keys: pick(keys, places), ids: pick(ids, places), accounting: pick(accounting, places) };
      });
      const added = [...overlay.nodes.values()].filter((node) => node.added && node.label === label);
      if (added.length === 0 || !entityLabels.includes(label)) return kept;
      const ids = added.map(({ id }) => id);
      return [...kept, { keys: ids.map((id) => keyOf(overlay, id)), ids, accounting: ids.map(() => false) }];
    }),
  ),
  patched(readSupplyEdges, (rows, shown, overlay) => {
    const goneNodes = removedKeys(overlay);
    const gone = countGone(
      removedOf(overlay, "SUPPLIES", shown).map((edge) =>
        JSON.stringify([keyOf(overlay, edge.from), keyOf(overlay, edge.to), productOf(edge)]),
      ),
    );
    const kept = rows.map((row) => {
      const places = placesLeft(
        row.supplier.length,
        (at) => !goneNodes.has(row.supplier[at] ?? 0) && !goneNodes.has(row.buyer[at] ?? 0),
        (at) => JSON.stringify([row.supplier[at], row.buyer[at], row.product[at]]),
        gone,
      );
      return {
        supplier: pick(row.supplier, places),
        buyer: pick(row.buyer, places),
        product: pick(row.product, places),
        amount: pick(row.amount, places),
        share: pick(row.share, places),
        documentIds: row.documentIds,
      };
    });
    const added = addedOf(overlay, "SUPPLIES", shown.minConfidence);
    if (added.length === 0) return kept;
    return [
      ...kept,
      {
        supplier: added.map(({ from }) => keyOf(overlay, from)),
        buyer: added.map(({ to }) => keyOf(overlay, to)),
        product: added.map(productOf),
        amount: added.map(({ properties }) => numberOf(properties["amount"]) ?? -1),
        share: added.map(() => -1),
        documentIds: [],
      },
    ];
  }),
  patched(readProduction, (rows, shown, overlay) => {
    const gone = countGone(
      removedOf(overlay, "PRODUCES", shown).map((edge) => JSON.stringify([keyOf(overlay, edge.from), edge.to])),
    );
    const isKnown = new Set(rows.flatMap(({ maker }) => maker));
    const stored = overlay.storedProduction.filter(
      (row) => !isKnown.has(keyOf(overlay, row.id)) && isShown({ ...row }, shown),
    );
    const added = addedOf(overlay, "PRODUCES", shown.minConfidence).filter(({ to }) => !isAccounting(overlay, to));
    const newcomers = {
      maker: stored.map(({ id }) => keyOf(overlay, id)),
      product: stored.map(({ productId }) => productId),
      output: stored.map(({ output }) => output ?? -1),
    };
    const kept = [...rows, newcomers].map(({ maker, product, output }) => {
      const keyAt = (at: number) => JSON.stringify([maker[at], product[at]]);
      const places = placesLeft(maker.length, () => true, keyAt, gone);
      return { maker: pick(maker, places), product: pick(product, places), output: pick(output, places) };
    });
    // What is added stays, though an edge between the same ends goes: so an output is changed.
    const more = {
      maker: added.map(({ from }) => keyOf(overlay, from)),
      product: added.map(({ to }) => to),
      output: added.map(({ properties }) => numberOf(properties["output"]) ?? -1),
    };
    return [...kept, more];
  }),
  patched(readEssentiality, (rows, shown, overlay) => {
    const gone = countGone(removedOf(overlay, "UPSTREAM_OF", shown).map(({ from, to }) => JSON.stringify([from, to])));
    const kept = rows.map(({ material, product, essentiality }) => {
      const keyAt = (at: number) => JSON.stringify([material[at], product[at]]);
      const places = placesLeft(material.length, () => true, keyAt, gone);
      return {
        material: pick(material, places),
        product: pick(product, places),
        essentiality: pick(essentiality, places),
      };
    });
    const added = addedOf(overlay, "UPSTREAM_OF", shown.minConfidence).flatMap((edge) => {
      const essentiality = numberOf(edge.properties["essentiality"]);
      return essentiality === null ? [] : [{ edge, essentiality }];
    });
    const more = {
      material: added.map(({ edge }) => edge.from),
      product: added.map(({ edge }) => edge.to),
      essentiality: added.map((row) => row.essentiality),
    };
    return added.length === 0 ? kept : [...kept, more];
  }),
  patched(readSupplyIds, (rows, { supplies }, overlay) => {
    const kept = rows.filter(({ relationshipId }) => !overlay.removedEdges.has(relationshipId));
    const known = new Set(kept.map(({ key }) => key));
    const added = addedOf(overlay, "SUPPLIES");
    const more = supplies.flatMap(({ key, supplierId, buyerId, productId }) => {
      const edge = added.find(
        (each) => each.from === supplierId && each.to === buyerId && productOf(each) === productId,
      );
      return edge === undefined || known.has(key) ? [] : [{ key, relationshipId: edge.id }];
    });
    return [...kept, ...more];
  }),
];
