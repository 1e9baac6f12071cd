// Changes properties of edges that still have the version from which the change was worked out.
// Used by the import, for edges that the graph has already.
UNWIND $rows AS row
MATCH ()-[r:{{TYPE}} {id: row.id}]->()
USING INDEX r:{{TYPE}}(id)
WHERE coalesce(r.version, 0) = row.version
SET r += row.changes
RETURN count(r) AS count
