import type { Place } from "../../graphql/sort-page.js";
import { boundsOf } from "../relations/validity.js";
import type { SortKey } from "./order.types.js";

/** The parameters by which the fragments `sort-key` and `after-place` find where a page begins. */
export function placeOf(sortKey: SortKey, place: Place | null, asOf: string) {
  const counted = "countType" in sortKey ? sortKey : null;
  const time = counted === null ? null : boundsOf(counted.countType, "CURRENT", asOf);
  return {
    property: "property" in sortKey ? sortKey.property : null,
    countType: counted?.countType ?? null,
    countDirection: counted?.countDirection ?? null,
    countLabels: [...(counted?.countLabels ?? [])],
    countStartsBy: time?.startsBy ?? "",
    countEndsAfter: time?.endsAfter ?? "",
    first: place === null,
    afterUnknown: place !== null && place.key === null,
    key: place?.key ?? null,
    id: place?.id ?? null,
  };
}
