// The names, codes and search keys of nodes.
// Used by the import, which makes the keys anew when a code is added.
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})
USING INDEX SEEK n:Entity(id)
RETURN n.id AS id, [n.name] + coalesce(n.aliases, []) AS names,
  [(n)-[:HAS_CODE]->(c:Code) WHERE c.scheme <> "ID" | c.value] AS codes, coalesce(n.searchKeys, []) AS searchKeys
