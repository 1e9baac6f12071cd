// The claims, as node, that speak of given subjects, or are stated in given documents, or are all of them, and meet the tests that they share.
// Used by the statements that list claims and find conflicts.
CALL () {
  UNWIND $subjectIds AS subjectId
  MATCH (:Entity {id: subjectId})<-[:ABOUT {role: 'SUBJECT'}]-(node:Claim)
  RETURN DISTINCT node
  UNION ALL
  UNWIND CASE WHEN size($subjectIds) = 0 THEN $documentIds ELSE [] END AS documentId
  MATCH (:Entity {id: documentId})<-[:STATED_IN]-(node:Claim)
  RETURN DISTINCT node
  UNION ALL
  UNWIND CASE WHEN size($subjectIds) + size($documentIds) = 0 THEN ['all'] ELSE [] END AS everything
  MATCH (node:Claim)
  RETURN node
}
WITH node
WHERE (size($predicates) = 0 OR node.predicate IN $predicates)
  AND (node.statedOn IS NULL OR node.statedOn <= $asOf)
  AND ($statedSince IS NULL OR node.statedOn >= $statedSince)
  AND ($statedUntil IS NULL OR node.statedOn <= $statedUntil)
  AND coalesce(node.confidence, 1.0) >= $minConfidence
  AND (size($documentIds) = 0 OR EXISTS { MATCH (node)-[:STATED_IN]->(document:Entity) WHERE document.id IN $documentIds })
  AND ($regionId IS NULL OR EXISTS { (node)-[:ABOUT {role: 'SUBJECT'}]->(:Entity)-[:LOCATED_IN*0..7]->(:Region {id: $regionId}) })
