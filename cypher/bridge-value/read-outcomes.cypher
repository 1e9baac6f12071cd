// Which problems each project is known to have solved by a date.
// Used by bridgeValue to tell which projects it looks at.
UNWIND $projectIds AS projectId
MATCH (project:Entity {id: projectId})
RETURN projectId,
  COLLECT { MATCH (project)-[r:ADDRESSES]->(problem:TechnicalProblem) WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence AND coalesce(r.outcome, problem.outcome) = 'SOLVED' RETURN DISTINCT problem.id ORDER BY problem.id } AS problemIds
