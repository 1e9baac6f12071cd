// What a claim says of whom, when, and who published it, as columns.
// Used by the statements that weigh claims against each other.
claim.id AS id, claim.predicate AS predicate, claim.value AS value, claim.unit AS unit, claim.statedOn AS statedOn,
  claim.statedOnPrecision AS precision,
  COLLECT { MATCH (claim)-[about:ABOUT]->(entity:Entity) WHERE about.role = 'SUBJECT' RETURN entity.id ORDER BY entity.id } AS subjectIds,
  COLLECT { MATCH (claim)-[about:ABOUT]->(entity:Entity) WHERE about.role = 'OBJECT' RETURN entity.id ORDER BY entity.id } AS objectIds,
  COLLECT { MATCH (claim)-[:STATED_IN]->(document:Document) RETURN document.id ORDER BY document.id } AS documentIds,
  COLLECT { MATCH (claim)-[:STATED_IN]->(document:Document) RETURN coalesce(document.originalPublisher, document.publisher, '') ORDER BY document.id } AS publishers,
  COLLECT { MATCH (claim)-[:STATED_IN]->(document:Document) RETURN coalesce(document.strength, '') ORDER BY document.id } AS strengths
