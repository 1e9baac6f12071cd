// Makes edges of a type between nodes that are there, and counts them.
// Used by the import, for edges that the graph lacks.
UNWIND $rows AS row
MATCH (a:Entity {id: row[0]})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: row[1]})
USING INDEX SEEK b:Entity(id)
CREATE (a)-[r:{{TYPE}} { {{PROPERTIES}} }]->(b)
RETURN count(r) AS count
