// How many edges of each type the entities of a region have at a date, and how many of the entities have one; the region itself counts as a place, not as an entity.
// Used by coverage.
MATCH (:Entity {id: $regionId})<-[:LOCATED_IN*0..7]-(:Region)<-[:LOCATED_IN]-(place:Entity)
WHERE NOT place:Region AND ($population = 'ALL'
  OR $population = 'ABOVE_DESIGNATED_SIZE' AND place.aboveDesignatedSize = true
  OR $population = 'LISTED' AND EXISTS { (place)-[:HAS_CODE]->(:Code {scheme: 'STOCK'}) })
WITH DISTINCT place
LIMIT $limit
WITH collect(place) AS places
CALL (places) {
  UNWIND places AS place
  MATCH (place)-[r]-()
  WHERE type(r) IN $relationshipTypes AND {{valid-at}}
  WITH type(r) AS relationshipType, count(DISTINCT r) AS relationshipCount, count(DISTINCT place) AS entityCount
  ORDER BY relationshipType
  RETURN collect(relationshipType) AS relationshipTypes, collect(relationshipCount) AS relationshipCounts, collect(entityCount) AS entityCounts
}
RETURN size(places) AS placeCount, relationshipTypes, relationshipCounts, entityCounts
