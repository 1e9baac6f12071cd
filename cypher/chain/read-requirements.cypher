// What the given links require of each other.
// Used by chainDiagnosis for a chain or a link.
UNWIND $linkIds AS fromId
MATCH (link:Entity&ChainLink {id: fromId})-[r:REQUIRES]->(needed:ChainLink)
WHERE needed.id IN $linkIds AND {{valid}}
RETURN r.id AS relationshipId, fromId, needed.id AS toId, toInteger(r.essentiality) AS essentiality, r.group AS alternatives
