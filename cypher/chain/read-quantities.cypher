// The newest dated claims of the given predicates about the given entities.
// Used by chainDiagnosis for the counts of the reference and for the actions that a source recommends.
UNWIND $subjectIds AS subjectId
MATCH (:Entity {id: subjectId})<-[:ABOUT {role: 'SUBJECT'}]-(claim:Claim)
WHERE claim.predicate IN $predicates AND coalesce(claim.statedOn, '') <= $asOf
RETURN subjectId, claim.predicate AS predicate, claim.value AS value, claim.id AS claimId
ORDER BY coalesce(claim.statedOn, ''), claimId
