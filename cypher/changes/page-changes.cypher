// The first changes after a place among the edges of a type: what began, ended or was disputed between two days.
// Used by changes without a region.
MATCH ()-[r:{{TYPE}}]->()
WHERE {{changed}}
{{change-days}}
WITH r, change, day, change + ' ' + r.id AS id
WHERE $first OR day > $key OR day = $key AND id > $id
WITH r, change, day, id
ORDER BY day, id
LIMIT $limit
RETURN change, day, id, type(r) AS type, properties(r) AS properties, startNode(r).id AS fromId, endNode(r).id AS toId
