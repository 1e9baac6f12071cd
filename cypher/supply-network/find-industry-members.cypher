// The enterprises of the given industries and of the industries in them.
// Used by disruptionImpact, when an industry is shocked.
UNWIND $industryIds AS industryId
MATCH (:Entity&Industry {id: industryId})<-[:SUBCLASS_OF*0..6]-(:Industry)<-[:IN_INDUSTRY]-(enterprise:Enterprise)
RETURN industryId, collect(DISTINCT enterprise.id) AS enterpriseIds
