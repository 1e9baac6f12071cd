// What makes a maker a hub: whether it is named a chain leader, whom it supplies and buys from, with whom it cooperates, its projects.
// Used by chainPosition for the hubs of a chain.
UNWIND $makerIds AS id
MATCH (maker:Entity&Enterprise {id: id})
RETURN id, coalesce(maker.chainLeader, false) AS chainLeader,
  COUNT { MATCH (maker)-[r:SUPPLIES]->(other:Enterprise) WHERE {{valid-at}} RETURN DISTINCT other } AS customers,
  COUNT { MATCH (maker)<-[r:SUPPLIES]-(other:Enterprise) WHERE {{valid-at}} RETURN DISTINCT other } AS suppliers,
  COUNT { MATCH (maker)-[r:COOPERATES_WITH]-(other:Organization) WHERE {{valid-at}} RETURN DISTINCT other } AS partners,
  COUNT { MATCH (maker)-[r:PARTICIPATES_IN]->(other:Project) WHERE {{valid-at}} RETURN DISTINCT other } AS projects
