// The relationships of a type with the given ids, and the entities at their ends.
// Used by the relationship loader.
UNWIND $ids AS wanted
MATCH (from:Entity)-[r:{{TYPE}} {id: wanted}]->(to:Entity)
RETURN wanted, properties(r) AS properties, from.id AS fromId, to.id AS toId
