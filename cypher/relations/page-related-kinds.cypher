// The same of a relation that leads to entities of several kinds, each with its labels.
// Used by the relation loaders where there is neither a filter nor another order.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
CALL (from) {
  {{related-by-name}}
  RETURN collect([column IN $edgeColumns | r[column]]) AS relationships, collect(startNode(r) = from) AS forward,
    collect([column IN $columns | node[column]]) AS nodes,
    collect(labels(node)) AS labels
}
RETURN fromId, relationships, forward, nodes, labels
