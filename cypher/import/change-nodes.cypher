// Changes properties of nodes that still have the version from which the change was worked out.
// Used by the import, for nodes that the graph has already; taking away what no entity has locks the node first.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
USING INDEX SEEK n:Entity(id)
REMOVE n.heartbeatAt
WITH n, row
WHERE coalesce(n.version, 0) = row.version
SET n += row.changes
RETURN count(n) AS count
