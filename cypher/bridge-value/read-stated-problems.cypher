// How many problems are said to have been solved together by organizations that co-build.
// Used by bridgeValue for the numbers that sources state without naming the problems.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.from})-[r:CO_BUILDS]-(b)
WHERE b.id = pair.to AND {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence AND r.problemsSolved IS NOT NULL
RETURN DISTINCT r.id AS relationshipId, r.problemsSolved AS problemsSolved
