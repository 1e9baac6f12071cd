import {
  findMakers,
  readLinkProducts,
  readLinks,
  readMaterials,
  readRequirements,
  readTarget,
} from "../chain/chain.queries.js";
import { relationshipId } from "../ontology/relationship-types.js";
import { addedOf, type GraphOverlay, isAccounting, isGone, numberOf, type OverlayEdge } from "./graph-overlay.js";
import { patched, type PatchedStatement } from "./patch.js";

const essentialityOf = ({ properties }: OverlayEdge): number | null => numberOf(properties["essentiality"]);
const nameOf = ({ nodes }: GraphOverlay, id: string): string => {
  const name = nodes.get(id)?.properties["name"];
  return typeof name === "string" ? name : id;
};

type Links = ReturnType<typeof readLinks.row.parse>;
type Products = ReturnType<typeof readLinkProducts.row.parse>;
type Makers = ReturnType<typeof findMakers.row.parse>;

/** What a chain's statements would say of its template and of who makes what. */
export const chainPatches: readonly PatchedStatement[] = [
  patched(readTarget, (rows, { id }, overlay) => {
    const node = overlay.nodes.get(id);
    if (overlay.removedNodeIds.has(id)) return [];
    const own = rows.length === 0 && node?.added === true ? [{ labels: ["Entity", node.label], chainIds: [] }] : rows;
    const added = addedOf(overlay, "HAS_LINK").filter(({ to }) => to === id);
    return own.map(({ labels, chainIds }) => {
      const kept = chainIds.filter((chain) => !overlay.removedEdges.has(relationshipId("HAS_LINK", chain, id)));
      return { labels, chainIds: [...new Set([...kept, ...added.map(({ from }) => from)])].sort() };
    });
  }),
  patched(readLinks, (rows, { chainIds }, overlay) => {
    const isHeld = (chain: string, id: string): boolean =>
      chainIds.includes(chain) && !overlay.removedEdges.has(relationshipId("HAS_LINK", chain, id));
    const isIn = (id: string): boolean => overlay.chainsOf.get(id)?.some((chain) => isHeld(chain, id)) ?? true;
    const kept = rows.filter(({ id }) => !overlay.removedNodeIds.has(id) && isIn(id));
    const known = new Set(kept.map(({ id }) => id));
    const joining = addedOf(overlay, "HAS_LINK").filter(({ from, to }) => chainIds.includes(from) && !known.has(to));
    // Several chains may take the same link.
    const added = [...new Set(joining.map(({ to }) => to))].map((id) => joined(overlay, id));
    return [...kept, ...added];
  }),
  patched(readRequirements, (rows, { linkIds }, overlay) => {
    const among = new Set(linkIds);
    const added = addedOf(overlay, "REQUIRES").filter(({ from, to }) => among.has(from) && among.has(to));
    return [
      ...rows.filter((row) => !isGone(overlay, row.relationshipId, row.fromId, row.toId)),
      ...added.map((edge) => ({
        relationshipId: edge.id,
        fromId: edge.from,
        toId: edge.to,
        essentiality: essentialityOf(edge),
        alternatives: typeof edge.properties["group"] === "string" ? edge.properties["group"] : null,
      })),
    ];
  }),
  patched(readMaterials, (rows, { ids }, overlay) => {
    const asked = new Set(ids);
    const added = addedOf(overlay, "UPSTREAM_OF").filter(
      ({ from, to }) => asked.has(to) && !isAccounting(overlay, from),
    );
    return [
      ...rows.filter((row) => !isGone(overlay, row.relationshipId)),
      ...added.map((edge) => ({
        relationshipId: edge.id,
        fromId: edge.to,
        toId: edge.from,
        name: nameOf(overlay, edge.from),
        essentiality: essentialityOf(edge),
      })),
    ];
  }),
  patched(readLinkProducts, (rows, { linkIds, minConfidence }, overlay) => {
    const found = new Map(rows.map((row) => [row.linkId, withoutGone(row, overlay)]));
    for (const { id, from, to } of addedOf(overlay, "REALIZES", minConfidence)) {
      if (!linkIds.includes(to) || isAccounting(overlay, from)) continue;
      const row = found.get(to) ?? { linkId: to, productIds: [], relationshipIds: [] };
      const [productIds, relationshipIds] = [
        [...row.productIds, from],
        [...row.relationshipIds, id],
      ];
      found.set(to, { ...row, productIds, relationshipIds });
    }
    return [...found.values()].filter(({ productIds }) => productIds.length > 0);
  }),
  patched(findMakers, (rows, { productIds, minConfidence }, overlay) => {
    const found = new Map(rows.map((row) => [row.productId, withoutGoneMakers(row, overlay)]));
    const asked = new Set(productIds);
    for (const edge of addedOf(overlay, "PRODUCES", minConfidence)) {
      if (isAccounting(overlay, edge.to)) continue;
      for (const kind of overlay.kindsAbove.get(edge.to) ?? [edge.to])
        if (asked.has(kind)) found.set(kind, withMaker(found.get(kind) ?? noMakers(kind), edge));
    }
    return [...found.values()].filter(({ makerIds }) => makerIds.length > 0);
  }),
];

/** A link that a chain takes, with what is stored of it. */
function joined(overlay: GraphOverlay, id: string): Links {
  const { nameEn, stage } = overlay.nodes.get(id)?.properties ?? {};
  const own = { id, name: nameOf(overlay, id), nameEn: nameEn ?? null, stage: stage ?? null };
  return readLinks.row.parse({ ...own, position: null, root: false });
}

const noMakers = (productId: string): Makers => ({
  ...{ productId, makerIds: [], relationshipIds: [], outputs: [], revenueShares: [], documentIds: [] },
});

function withoutGone(row: Products, overlay: GraphOverlay): Products {
  const kept = [...row.relationshipIds.keys()].filter((at) => !isGone(overlay, row.relationshipIds[at] ?? ""));
  return { ...row, productIds: pick(row.productIds, kept), relationshipIds: pick(row.relationshipIds, kept) };
}

function withoutGoneMakers(row: Makers, overlay: GraphOverlay): Makers {
  const kept = [...row.makerIds.keys()].filter(
    (at) => !isGone(overlay, row.relationshipIds[at] ?? "", row.makerIds[at] ?? ""),
  );
  return {
    ...row,
    makerIds: pick(row.makerIds, kept),
    relationshipIds: pick(row.relationshipIds, kept),
    outputs: pick(row.outputs, kept),
    revenueShares: pick(row.revenueShares, kept),
  };
}

const withMaker = (row: Makers, { id, from, properties }: OverlayEdge): Makers => ({
  ...row,
  makerIds: [...row.makerIds, from],
  relationshipIds: [...row.relationshipIds, id],
  outputs: [...row.outputs, numberOf(properties["output"]) ?? -1],
  revenueShares: [...row.revenueShares, 0],
});

const pick = <T>(values: readonly T[], at: readonly number[]): T[] =>
  at.flatMap((index) => (index < values.length ? [values[index] as T] : []));
