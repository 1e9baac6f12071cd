// In how many ways one goes from an entity along a half metapath of one or two steps and back: the sum of squares.
// Used by whyConnected for PathSim.
UNWIND $halves AS half
MATCH (node) WHERE id(node) = half.key
CALL (node, half) {
  MATCH (node)-[r]-(other:Entity)
  WHERE {{walkable}} AND size(half.types) = 1
    AND type(r) = half.types[0] AND half.labels[0] IN labels(other) AND coalesce(other.accounting, false) = false
    AND (half.directions[0] = 'BOTH' OR (half.directions[0] = 'OUT') = (startNode(r) = node))
  RETURN other AS middle
UNION ALL
  MATCH (node)-[r]-(near:Entity)
  WHERE {{walkable}} AND size(half.types) = 2
    AND type(r) = half.types[0] AND half.labels[0] IN labels(near) AND coalesce(near.accounting, false) = false
    AND (half.directions[0] = 'BOTH' OR (half.directions[0] = 'OUT') = (startNode(r) = node))
  WITH near, half
  MATCH (near)-[r]-(other:Entity)
  WHERE {{walkable}}
    AND type(r) = half.types[1] AND half.labels[1] IN labels(other) AND coalesce(other.accounting, false) = false
    AND (half.directions[1] = 'BOTH' OR (half.directions[1] = 'OUT') = (startNode(r) = near))
  RETURN other AS middle
}
WITH half, middle
LIMIT $limit
WITH half, middle, count(*) AS ways
RETURN half.key AS key, half.name AS name, sum(toFloat(ways) * ways) AS trips, sum(ways) AS walks
