import type { Place } from "../../graphql/sort-page.js";
import type { SortKey } from "./order.types.js";

/** The parameters by which the fragments `sort-key` and `after-place` find where a page begins. */
export function placeOf(sortKey: SortKey, place: Place | null) {
  const counted = "countType" in sortKey;
  return {
    property: counted ? null : sortKey.property,
    countType: counted ? sortKey.countType : null,
    countDirection: counted ? sortKey.countDirection : null,
    first: place === null,
    afterUnknown: place !== null && place.key === null,
    key: place?.key ?? null,
    id: place?.id ?? null,
  };
}
