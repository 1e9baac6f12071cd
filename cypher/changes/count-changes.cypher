// How many edges of a type began, ended or were disputed between two days.
// Used by the counts of changes without a region.
MATCH ()-[r:{{TYPE}}]->()
WHERE {{changed}}
{{change-days}}
RETURN change, count(*) AS total
