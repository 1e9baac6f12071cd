// What the given claims are about, and where they are stated.
// Used by the claim loader.
UNWIND $ids AS wanted
MATCH (claim:Entity&Claim {id: wanted})
RETURN wanted,
  COLLECT { MATCH (claim)-[r:ABOUT]->(node:Entity) WHERE r.role = 'SUBJECT' RETURN node.id ORDER BY node.id } AS subjectIds,
  COLLECT { MATCH (claim)-[r:ABOUT]->(node:Entity) WHERE r.role = 'OBJECT' RETURN node.id ORDER BY node.id } AS objectIds,
  COLLECT { MATCH (claim)-[:STATED_IN]->(node:Document) RETURN node.id ORDER BY node.id } AS documentIds,
  COLLECT { MATCH (claim)-[r:STATED_IN]->(node:Document) RETURN coalesce(r.locator, '') ORDER BY node.id } AS locators
