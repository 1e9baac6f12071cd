// How many edges of what lies in a region began, ended or were disputed between two days.
// Used by the counts of changes of a region.
MATCH (:Entity {id: $regionId})<-[:LOCATED_IN*0..7]-(place:Entity)
WITH DISTINCT place
MATCH (place)-[r:{{TYPE}}]-()
WHERE type(r) IN $types AND {{changed}}
WITH DISTINCT r
{{change-days}}
RETURN change, count(*) AS total
