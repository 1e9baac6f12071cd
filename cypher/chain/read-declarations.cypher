// What is declared about coverage, for a population.
// Used by chainDiagnosis.
MATCH (declared:Coverage)
WHERE declared.population = $population AND declared.relationshipType IN ['LOCATED_IN', 'PRODUCES'] AND coalesce(declared.declaredOn, '') <= $asOf
RETURN declared.id AS id, declared.relationshipType AS relationshipType, declared.regionId AS regionId, declared.share AS share,
  declared.declaredBy AS declaredBy, declared.declaredOn AS declaredOn
ORDER BY declaredOn, id
