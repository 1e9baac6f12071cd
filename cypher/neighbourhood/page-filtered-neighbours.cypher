// One page of the neighbours that meet a filter, of each of some entities, in the order of the relationships' ids.
// Used by the neighbour loaders where there is a filter: its plan takes long to make.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
CALL (from) {
  MATCH (from)-[r]-(node:Entity)
  WHERE type(r) IN $types AND {{valid-at}}
    AND ($direction = 'BOTH' OR type(r) IN $undirected OR ($direction = 'OUT') = (startNode(r) = from))
    AND any(label IN labels(node) WHERE label IN $labels)
  WITH from, r, node, r.id AS id
  WHERE id > $after AND {{filter}}
  WITH from, r, node, id ORDER BY id LIMIT $limit
  RETURN collect(type(r)) AS types, collect(properties(r)) AS relationships, collect(startNode(r) = from) AS forward,
    collect(labels(node)) AS labels, collect(properties(node)) AS nodes
}
RETURN fromId, types, relationships, forward, labels, nodes
