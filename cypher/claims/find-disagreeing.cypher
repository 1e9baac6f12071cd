// The claims of subjects and predicates for which more than one value is stated.
// Used by conflicts.
{{matching-claims}} AND node.value IS NOT NULL AND node.predicate IS NOT NULL
MATCH (node)-[:ABOUT {role: 'SUBJECT'}]->(subject:Entity)
WHERE size($subjectIds) = 0 OR subject.id IN $subjectIds
WITH subject, node.predicate AS predicate, collect(node) AS claims,
  count(DISTINCT node.value + '|' + coalesce(node.unit, '')) AS different
WHERE different > 1
WITH subject, predicate, claims
ORDER BY subject.id, predicate
LIMIT $limit
UNWIND claims AS claim
RETURN subject.id AS groupSubjectId, {{claim-facts}}
ORDER BY groupSubjectId, predicate, id
