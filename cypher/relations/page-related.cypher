// One page of what a relation leads to from each of some entities, in the order of the names.
// Used by the relation loaders where there is neither a filter nor another order.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
CALL (from) {
  MATCH (from){{LEFT}}[r:{{TYPE}}]{{RIGHT}}(node:{{LABEL}})
  WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence
    AND ($key IS NULL OR node.name >= $key AND (node.name > $key OR r.id > $id))
  WITH from, r, node
  ORDER BY node.name, r.id
  LIMIT $limit
  RETURN collect([{{EDGECOLUMNS}}]) AS relationships, collect(startNode(r) = from) AS forward, collect([node.name]) AS keys,
    collect(labels(node)) AS labels, collect([{{COLUMNS}}]) AS nodes
}
RETURN fromId, relationships, forward, keys, labels, nodes
