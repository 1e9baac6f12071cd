// The given claims and all that say something of the same subjects by the same predicates.
// Used by Claim.confirmation.
UNWIND $ids AS wanted
MATCH (found:Entity {id: wanted})
WITH collect(found) AS asked
CALL (asked) {
  UNWIND asked AS claim
  RETURN claim
  UNION
  UNWIND asked AS one
  MATCH (one)-[:ABOUT {role: 'SUBJECT'}]->(subject:Entity)
  WITH subject, collect(DISTINCT one.predicate) AS predicates
  MATCH (subject)<-[:ABOUT {role: 'SUBJECT'}]-(claim:Claim)
  WHERE claim.predicate IN predicates AND (claim.statedOn IS NULL OR claim.statedOn <= $asOf)
  RETURN claim
}
RETURN {{claim-facts}}
