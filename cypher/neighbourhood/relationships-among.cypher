// The relationships among some entities at a date, all of them or those that were walked, at most so many.
// Used by the subgraph, once its entities are known.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
CALL (from) {
  MATCH (from)-[r]->(to:Entity)
  WHERE type(r) IN $types AND {{valid-at}}
  WITH r, r.id AS id, to.id AS toId
  WHERE toId IN $ids AND ($walked IS NULL OR id IN $walked)
  RETURN r, id, toId
}
RETURN type(r) AS type, properties(r) AS properties, fromId, toId
ORDER BY id
LIMIT $limit
