import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attachingDataSetId,
  type AttachingChanges,
  compareAttachments,
  type StandingEdge,
} from "../../src/attaching/compare-attachments.js";
import type { Attachment } from "../../src/attaching/plan-attaching.js";

const wanted = (product: string, link: string, confidence = 0.8): Attachment => ({
  id: `rel:REALIZES|${product}|${link}`,
  productId: product,
  productName: product,
  linkId: link,
  status: "INFERRED",
  confidence,
  matchedTerm: "词",
  reason: "名称含“词”",
});

const standing = ({ productName: _, ...edge }: Attachment, dataSetIds = [attachingDataSetId]): StandingEdge => ({
  ...edge,
  dataSetIds,
  version: 1,
});

/** What stands after the changes were written. */
function apply(edges: readonly StandingEdge[], { create, change, remove, disown }: AttachingChanges): StandingEdge[] {
  const gone = new Set(remove.map(({ id }) => id));
  const changed = new Map(change.map(({ edge, to }) => [edge.id, to]));
  const left = new Set(disown.map(({ id }) => id));
  const kept = edges
    .filter(({ id }) => !gone.has(id))
    .map((edge) => {
      const to = changed.get(edge.id);
      const dataSetIds = edge.dataSetIds.filter((id) => !left.has(edge.id) || id !== attachingDataSetId);
      return to === undefined ? { ...edge, dataSetIds } : { ...standing(to), version: edge.version + 1 };
    });
  return [...kept, ...create.map((attachment) => standing(attachment))];
}

describe("comparing what should stand with what stands", () => {
  it("creates what is missing, changes what differs, removes what is no longer drawn", () => {
    const edges = [standing(wanted("p1", "l")), standing(wanted("p2", "l", 0.5)), standing(wanted("p3", "l"))];
    const changes = compareAttachments([wanted("p1", "l"), wanted("p2", "l"), wanted("p4", "l")], edges);
    expect(changes.create.map(({ productId }) => productId)).toEqual(["p4"]);
    expect(changes.change.map(({ to }) => to.productId)).toEqual(["p2"]);
    expect(changes.remove.map(({ productId }) => productId)).toEqual(["p3"]);
    expect(changes.unchanged).toBe(1);
  });

  it("neither touches nor doubles what another data set states", () => {
    const foreign = standing(wanted("p1", "l", 0.3), ["ds:nev"]);
    expect(compareAttachments([wanted("p1", "l")], [foreign])).toEqual({
      create: [],
      change: [],
      remove: [],
      disown: [],
      unchanged: 0,
    });
    expect(compareAttachments([], [foreign]).remove).toEqual([]);
  });

  it("withdraws its name from an edge that another data set came to state, and leaves the edge", () => {
    const shared = standing(wanted("p1", "l"), [attachingDataSetId, "ds:nev"]);
    const changes = compareAttachments([wanted("p1", "l")], [shared]);
    expect(changes.disown).toEqual([shared]);
    expect([...changes.create, ...changes.remove]).toEqual([]);
  });

  it("changes nothing the second time, whatever stood and whatever is wanted", () => {
    const pair = fc.tuple(fc.constantFrom("p1", "p2", "p3"), fc.constantFrom("l1", "l2"), fc.constantFrom(0.5, 0.8));
    const pairs = fc.uniqueArray(pair, { selector: ([product, link]) => product + link });
    const owners = fc.constantFrom<string[][]>([attachingDataSetId], ["ds:nev"], [attachingDataSetId, "ds:nev"]);
    fc.assert(
      fc.property(pairs, fc.array(fc.tuple(pair, owners)), (want, stand) => {
        const target = want.map((given) => wanted(...given));
        const edges = [
          ...new Map(stand.map(([given, of]) => [given[0] + given[1], standing(wanted(...given), of)])).values(),
        ];
        const after = apply(edges, compareAttachments(target, edges));
        const again = compareAttachments(target, after);
        expect([again.create, again.change, again.remove, again.disown]).toEqual([[], [], [], []]);
        for (const { productId, linkId } of target)
          expect(after.filter((edge) => edge.productId === productId && edge.linkId === linkId)).toHaveLength(1);
      }),
    );
  });
});
