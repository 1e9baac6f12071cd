// Which of the given projects solved which problems, by a date.
// Used by partnerRecommendations.
UNWIND $ids AS id
MATCH (project:Entity {id: id})-[r:ADDRESSES]->(problem:TechnicalProblem)
WHERE r.outcome = 'SOLVED' AND {{valid}}
RETURN project.id AS projectId, problem.id AS problemId
