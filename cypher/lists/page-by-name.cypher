// One page of the entities of a label in the order of their names, from an index.
// Used by root lists without a filter.
MATCH (node:{{LABEL}})
WHERE node.name {{AFTER}}= $key AND (node.name {{AFTER}} $key OR node.id {{AFTER}} $id) AND node.id IS NOT NULL
WITH node
ORDER BY node.name {{ORDER}}, node.id {{ORDER}}
LIMIT $limit
RETURN collect([column IN $columns | node[column]]) AS nodes
