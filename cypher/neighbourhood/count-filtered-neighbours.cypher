// How many neighbours that meet a filter each of some entities has over relationships of several types.
// Used by totalCount of neighbours where there is a filter.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
CALL (from) {
  MATCH (from)-[r]-(node:Entity)
  WHERE type(r) IN $types AND {{valid-at}}
    AND ($direction = 'BOTH' OR type(r) IN $undirected OR ($direction = 'OUT') = (startNode(r) = from))
    AND any(label IN labels(node) WHERE label IN $labels)
  WITH node
  WHERE {{filter}}
  RETURN count(*) AS total
}
RETURN fromId, total
