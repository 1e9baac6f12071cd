// Deletes edges of a type.
// Used by the import, when nodes are merged, and when a data set is removed.
UNWIND $ids AS wanted
MATCH ()-[r:{{TYPE}} {id: wanted}]->()
USING INDEX SEEK r:{{TYPE}}(id)
DELETE r
