// The days on which enterprises come to the given regions or leave them, or begin or cease to make something.
// Used by gapTimeline.
UNWIND $regionIds AS regionId
MATCH (:Entity&Region {id: regionId})<-[place:LOCATED_IN]-(enterprise:Enterprise)
WITH DISTINCT enterprise, [place.validFrom, place.validTo] AS moves
WITH moves + COLLECT { MATCH (enterprise)-[made:PRODUCES]->(:Product) WHERE made.validFrom IS NOT NULL RETURN made.validFrom }
  + COLLECT { MATCH (enterprise)-[made:PRODUCES]->(:Product) WHERE made.validTo IS NOT NULL RETURN made.validTo } AS days
UNWIND days AS day
WITH DISTINCT day
WHERE day IS NOT NULL AND day <= $until
RETURN day
ORDER BY day
