// The first changes after a place among the edges of what lies in a region: what began, ended or was disputed between two days.
// Used by changes of a region.
MATCH (:Entity {id: $regionId})<-[:LOCATED_IN*0..7]-(place:Entity)
WITH DISTINCT place
MATCH (place)-[r:{{TYPE}}]-()
WHERE type(r) IN $types AND {{changed}}
WITH DISTINCT r
{{change-days}}
WITH r, change, day, change + ' ' + r.id AS id
WHERE $first OR day > $key OR day = $key AND id > $id
WITH r, change, day, id
ORDER BY day, id
LIMIT $limit
RETURN change, day, id, type(r) AS type, properties(r) AS properties, startNode(r).id AS fromId, endNode(r).id AS toId
