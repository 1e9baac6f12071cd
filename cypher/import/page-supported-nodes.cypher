// The next nodes that a data set supports, with their codes and the data sets of their edges.
// Used by removeDataSet when a data set is removed, after its edges.
MATCH (n:Entity)
USING INDEX SEEK n:Entity(id)
WHERE n.id > $after AND $dataSetId IN n.dataSetIds
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, properties(n) AS properties,
  [(n)-[:HAS_CODE]->(c:Code) WHERE c.scheme <> "ID" | c.value] AS codes,
  [(n)-[r]-(:Entity) | r.dataSetIds] AS edgeDataSetIds
