// Sets the words by which nodes are searched.
// Used by the import, after codes were added.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
USING INDEX SEEK n:Entity(id)
SET n.searchKeys = row.searchKeys
