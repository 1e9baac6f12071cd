// All that is declared of how much is known, the newest declaration of each type, region and population last.
// Used by paths, reachable and whyConnected, once for each version of the graph.
MATCH (declared:Coverage)
RETURN declared.relationshipType AS relationshipType, declared.regionId AS regionId, declared.population AS population,
  declared.share AS share, declared.declaredBy AS declaredBy, declared.declaredOn AS declaredOn
ORDER BY relationshipType, regionId, population, coalesce(declaredOn, ''), declared.id
