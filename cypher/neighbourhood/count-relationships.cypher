// How many relationships of each type and direction each of some entities has at a date.
// Used by relationshipCounts.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
CALL (from) {
  MATCH (from)-[r]-(:Entity)
  WHERE type(r) IN $types AND {{valid-at}}
  WITH type(r) AS type, count(*) AS total,
    CASE WHEN type(r) IN $undirected THEN 'BOTH' WHEN startNode(r) = from THEN 'OUT' ELSE 'IN' END AS direction
  ORDER BY type, direction
  RETURN collect(type) AS types, collect(direction) AS directions, collect(total) AS totals
}
RETURN fromId, types, directions, totals
