// How many neighbours each of some entities has over relationships of several types.
// Used by totalCount of neighbours.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
RETURN fromId, COUNT {
  MATCH (from)-[r]-(node:Entity)
  WHERE type(r) IN $types AND {{valid-at}}
    AND ($direction = 'BOTH' OR type(r) IN $undirected OR ($direction = 'OUT') = (startNode(r) = from))
    AND any(label IN labels(node) WHERE label IN $labels)
} AS total
