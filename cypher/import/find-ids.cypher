// Which of these ids the graph has.
// Used by the import, to find references that lead nowhere.
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})
USING INDEX SEEK n:Entity(id)
RETURN n.id AS id
