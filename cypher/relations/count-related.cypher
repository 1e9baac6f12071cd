// How many entities a relation leads to from each of some entities.
// Used by totalCount of relation connections.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
RETURN fromId, COUNT {
  MATCH (from){{LEFT}}[r:{{TYPE}}]{{RIGHT}}(node:{{LABEL}})
  WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence
} AS total
