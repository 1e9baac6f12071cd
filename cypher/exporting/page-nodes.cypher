// A page of nodes by id, within a range of ids.
// Used by the export, which goes through a whole kind or graph.
MATCH (n:Entity) WHERE n.id > $after AND n.id < $end
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY n.id LIMIT $limit
