// The relationships by which one more step leaves each of some entities, and the entities they lead to, at most so many from each.
// Used by the subgraph, level by level.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
CALL (from) {
  MATCH (from)-[r]-(node:Entity)
  WHERE type(r) IN $types AND {{valid-at}} AND any(label IN labels(node) WHERE label IN $labels)
  WITH node, r.id AS id ORDER BY id LIMIT $perNode
  RETURN collect(id) AS relationshipIds, collect(node.id) AS nodeIds, collect(labels(node)) AS labels
}
RETURN fromId, relationshipIds, nodeIds, labels
