// One page of the claims that match, the newest first; undated ones come last.
// Used by claims.
{{matching-claims}}
WITH node, node.id AS id, node.statedOn AS key
WHERE {{after-place}}
WITH node, id, key
ORDER BY key IS NULL, key {{ORDER}}, id {{ORDER}}
LIMIT $limit
RETURN properties(node) AS properties, key
