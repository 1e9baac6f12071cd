// Every edge of a node with the ids of its ends.
// Used by the import, to move the edges of a node that turns out to be another one.
MATCH (n:Entity {id: $id})-[r]-(:Entity)
USING INDEX SEEK n:Entity(id)
RETURN DISTINCT type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties
