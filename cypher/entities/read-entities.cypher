// The entities with the given ids; a merged entity is found under its former id, which is looked for only then.
// Used by the entity loader.
UNWIND $ids AS wanted
OPTIONAL MATCH (own:Entity {id: wanted})
WITH wanted, coalesce(own, [(:Code {key: 'ID||' + wanted})<-[:HAS_CODE]-(merged:Entity) | merged][0]) AS node
WHERE node IS NOT NULL
RETURN wanted, labels(node) AS labels, properties(node) AS properties
