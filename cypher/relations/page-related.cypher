// One page of what a relation leads to from each of some entities, all of one kind, in the order of the names.
// Used by the relation loaders where there is neither a filter nor another order; columns written out would be planned anew for each question.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
CALL (from) {
  {{related-by-name}}
  RETURN collect([column IN $edgeColumns | r[column]]) AS relationships, collect(startNode(r) = from) AS forward,
    collect([column IN $columns | node[column]]) AS nodes
}
RETURN fromId, relationships, forward, nodes
