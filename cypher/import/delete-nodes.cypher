// Deletes nodes with their edges.
// Used by the import, for merged nodes, and when a data set is removed.
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})
USING INDEX SEEK n:Entity(id)
DETACH DELETE n
