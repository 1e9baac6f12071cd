// With whom the given organizations cooperate in one way at a date.
// Used by partnerRecommendations: who is a partner already is not recommended.
UNWIND $ids AS id
MATCH (organization:Entity {id: id})-[r:COOPERATES_WITH]-(partner:Organization)
WHERE r.kind = $kind AND coalesce(r.confidence, 1.0) >= $minConfidence AND {{valid}}
RETURN DISTINCT organization.id AS organizationId, partner.id AS partnerId
