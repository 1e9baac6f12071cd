// What is declared for a region or a region around it, with how many steps that one is away; the newest of each comes last.
// Used by coverage.
MATCH way = (:Entity {id: $regionId})-[:LOCATED_IN*0..7]->(around:Region)
WITH around, min(length(way)) AS steps
UNWIND $relationshipTypes AS relationshipType
MATCH (declared:Coverage {regionId: around.id, relationshipType: relationshipType})
WHERE declared.population = $population AND coalesce(declared.declaredOn, '') <= $asOf
RETURN declared.id AS id, relationshipType, around.id AS regionId, steps, declared.share AS share,
  declared.declaredBy AS declaredBy, declared.declaredOn AS declaredOn
ORDER BY relationshipType, steps, regionId, coalesce(declaredOn, ''), id
