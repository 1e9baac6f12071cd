// Makes edges of a type between nodes that are there, and counts them.
// Used by the import, for edges that the graph lacks.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: row.to})
USING INDEX SEEK b:Entity(id)
CREATE (a)-[r:{{TYPE}}]->(b)
SET r = $common, r += row.own
RETURN count(r) AS count
