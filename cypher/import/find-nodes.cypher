// The nodes with these ids as they are, with the values of their codes.
// Used by the import, which writes only what differs.
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})
USING INDEX SEEK n:Entity(id)
RETURN n.id AS id, properties(n) AS properties,
  [(n)-[:HAS_CODE]->(c:Code) WHERE c.scheme <> "ID" | c.value] AS codes
