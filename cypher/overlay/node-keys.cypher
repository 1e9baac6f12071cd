// The database's own numbers of the given nodes, by which snapshots know them.
// Used by scenarios that change supplies.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, id(n) AS key
