// What is declared about how much of the supplies is known.
// Used by disruptionImpact and redundancyPlan.
MATCH (declared:Coverage)
WHERE declared.relationshipType = 'SUPPLIES' AND coalesce(declared.declaredOn, '') <= $asOf
RETURN declared.regionId AS regionId, declared.population AS population, declared.share AS share,
  declared.declaredBy AS declaredBy, declared.declaredOn AS declaredOn
ORDER BY declaredOn, declared.id
