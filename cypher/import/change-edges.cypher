// Changes properties of edges that still have the version from which the change was worked out.
// Used by the import, for edges that the graph has already; taking away what no edge has locks the edge first.
UNWIND $rows AS row
MATCH ()-[r:{{TYPE}} {id: row.id}]->()
USING INDEX SEEK r:{{TYPE}}(id)
REMOVE r.heartbeatAt
WITH r, row
WHERE coalesce(r.version, 0) = row.version
SET r += row.changes
RETURN count(r) AS count
