// One page of what a relation leads to from each of some entities, filtered or in the order of any key; unknown keys come last.
// Used by the relation loaders; one plan serves all relations, since planning the filter takes long.
UNWIND $ids AS fromId
MATCH (from:Entity {id: fromId})
CALL (from) {
  MATCH (from)-[r:$($type)]-(node:Entity)
  WHERE ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r) = from)) AND any(label IN labels(node) WHERE label IN $labels)
    AND {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence AND {{filter}}
  WITH from, r, node, r.id AS id, {{sort-key}} AS key
  WHERE {{after-place}}
  WITH from, r, node, id, key
  ORDER BY key IS NULL, key {{ORDER}}, id {{ORDER}}
  LIMIT $limit
  RETURN collect([column IN $edgeColumns | r[column]]) AS relationships, collect(startNode(r) = from) AS forward,
    collect(CASE WHEN key IS NULL THEN [] ELSE [key] END) AS keys,
    collect(labels(node)) AS labels, collect([column IN $columns | node[column]]) AS nodes
}
RETURN fromId, relationships, forward, keys, labels, nodes
