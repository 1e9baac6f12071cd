// One page of the entities of a label in the order of their names, from an index.
// Used by root lists without a filter; an OR, or a NOT that it makes one of, lets the planner read the rest of the list twice, and sort it.
MATCH (node:{{LABEL}})
USING INDEX SEEK node:{{LABEL}}(name, id)
WHERE node.name {{AFTER}}= $key AND node.id IS NOT NULL
  AND (node.name = $key AND NOT node.id {{AFTER}} $id) = false
WITH node
ORDER BY node.name {{ORDER}}, node.id {{ORDER}}
LIMIT $limit
RETURN collect([{{COLUMNS}}]) AS nodes
