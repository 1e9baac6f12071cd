// The first claims after a place that were stated between two days, of a region or of all.
// Used by changes.
MATCH (claim:Claim)
WHERE claim.statedOn >= $since AND claim.statedOn <= $until AND claim.id IS NOT NULL
  AND ($regionId IS NULL OR EXISTS { (claim)-[:ABOUT {role: 'SUBJECT'}]->(:Entity)-[:LOCATED_IN*0..7]->(:Region {id: $regionId}) })
WITH claim, claim.statedOn AS day, 'STATED ' + claim.id AS id
WHERE $first OR day > $key OR day = $key AND id > $id
WITH claim, day, id
ORDER BY day, id
LIMIT $limit
RETURN day, id, properties(claim) AS properties
