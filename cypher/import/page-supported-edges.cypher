// The next edges of a type that a data set supports.
// Used by removeDataSet when a data set is removed.
MATCH (a:Entity)-[r:{{TYPE}}]->(b:Entity)
USING INDEX SEEK r:{{TYPE}}(id)
WHERE r.id > $after AND $dataSetId IN r.dataSetIds
RETURN r.id AS id, a.id AS from, b.id AS to, properties(r) AS properties
ORDER BY id LIMIT $limit
