// The days on which what is said of the given links begins or ends: what they require, what realizes them.
// Used by gapTimeline.
UNWIND $linkIds AS linkId
MATCH (:Entity {id: linkId})-[r:REQUIRES|REALIZES|UPSTREAM_OF]-(:Entity)
UNWIND [r.validFrom, r.validTo] AS day
WITH DISTINCT day
WHERE day IS NOT NULL AND day <= $until
RETURN day
ORDER BY day
