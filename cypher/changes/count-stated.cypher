// How many claims were stated between two days, of a region or of all.
// Used by the counts of changes.
MATCH (claim:Claim)
WHERE claim.statedOn >= $since AND claim.statedOn <= $until AND claim.id IS NOT NULL
  AND ($regionId IS NULL OR EXISTS { (claim)-[:ABOUT {role: 'SUBJECT'}]->(:Entity)-[:LOCATED_IN*0..7]->(:Region {id: $regionId}) })
RETURN count(claim) AS total
