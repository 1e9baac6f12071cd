// The edges that lead on from a frontier's nodes to nodes that a path may go through, or to one of the ends.
// Used by paths, reachable and whyConnected, once a level.
UNWIND $keys AS key
MATCH (node) WHERE id(node) = key
MATCH (node)-[r]-(other:Entity)
WHERE {{walkable}}
  AND ($direction = 'BOTH' OR type(r) IN $undirected OR ($direction = 'OUT') = (startNode(r) = node))
  AND (none(label IN labels(other) WHERE label IN $avoid) AND coalesce(other.accounting, false) = false
    OR id(other) IN $ends)
WITH key, other, r
LIMIT $limit
RETURN key, collect(id(other)) AS nodes, collect(id(r)) AS edges
