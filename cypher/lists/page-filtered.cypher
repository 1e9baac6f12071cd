// One page of the entities of a label that meet a filter, in the order of any key; unknown keys come last.
// Used by root lists with a filter or another order than the name.
MATCH (node:{{LABEL}})
WHERE {{filter}}
WITH node, node.id AS id, {{sort-key}} AS key
WHERE {{after-place}}
WITH node, id, key
ORDER BY key IS NULL, key {{ORDER}}, id {{ORDER}}
LIMIT $limit
RETURN labels(node) AS labels, properties(node) AS properties, key
