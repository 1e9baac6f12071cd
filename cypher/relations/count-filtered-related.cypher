// How many entities that meet a filter a relation leads to from each of some entities.
// Used by totalCount of filtered relation connections; one plan serves all relations.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
RETURN fromId, COUNT {
  MATCH (from)-[r:$($type)]-(node:Entity)
  WHERE ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r) = from)) AND any(label IN labels(node) WHERE label IN $labels)
    AND {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence AND {{filter}}
} AS total
