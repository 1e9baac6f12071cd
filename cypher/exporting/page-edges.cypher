// A page of the relationships of a type by id.
// Used by the export, which goes through all of them.
MATCH (a:Entity)-[r:{{TYPE}}]->(b:Entity) WHERE r.id > $after
RETURN r.id AS id, a.id AS fromId, b.id AS toId, properties(r) AS properties
ORDER BY r.id LIMIT $limit
