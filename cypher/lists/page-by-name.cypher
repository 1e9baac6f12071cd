// One page of the entities of a label in the order of their names, from an index.
// Used by root lists without a filter.
MATCH (node:{{LABEL}})
WHERE node.name {{AFTER}}= $key AND (node.name {{AFTER}} $key OR node.id {{AFTER}} $id) AND node.id IS NOT NULL
RETURN labels(node) AS labels, properties(node) AS properties, node.name AS key
ORDER BY node.name {{ORDER}}, node.id {{ORDER}}
LIMIT $limit
