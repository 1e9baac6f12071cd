// Who and what of the four chains is located in the given places, and the organizations that people and projects belong to.
// Used by fourChainFusion.
UNWIND $placeIds AS placeId
MATCH (:Entity&Region {id: placeId})<-[r:LOCATED_IN]-(member:Organization|Person|TalentProgramme|Programme|Project|Achievement|Technology|TechnicalProblem)
WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence
WITH placeId, member, r
LIMIT $limit
RETURN placeId, collect(member.id) AS ids, collect(DISTINCT r.documentId) AS documentIds
