// What is declared about the coverage of some relationship types for some regions, by a date.
// Used by partnerRecommendations.
UNWIND $regionIds AS regionId
MATCH (declared:Coverage {regionId: regionId})
WHERE declared.relationshipType IN $relationshipTypes AND coalesce(declared.declaredOn, '') <= $asOf
RETURN declared.relationshipType AS relationshipType, declared.regionId AS regionId, declared.population AS population,
  declared.share AS share, declared.declaredBy AS declaredBy, declared.declaredOn AS declaredOn
ORDER BY declaredOn, declared.id
