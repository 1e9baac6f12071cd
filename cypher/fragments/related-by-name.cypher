// What a relation leads to from an entity, in the order of the names after a place, as many as a page takes.
// Used by the pages of relations where there is neither a filter nor another order.
MATCH (from){{LEFT}}[r:{{TYPE}}]{{RIGHT}}(node:{{LABEL}})
WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence
  AND ($key IS NULL OR node.name >= $key AND (node.name > $key OR r.id > $id))
WITH from, r, node
ORDER BY node.name, r.id
LIMIT $limit
