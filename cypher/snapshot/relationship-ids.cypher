// The relationships of given types between given pairs of entities, as they are stored.
// Used by analyses that compute on the typed graph, to show their evidence.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.from})-[r]->(b:Entity {id: pair.to})
WHERE type(r) = pair.type AND {{valid-at}}
RETURN pair.type AS type, pair.from AS fromId, pair.to AS toId, min(r.id) AS relationshipId
