// What makes a maker a hub: whether it is named a chain leader, whom it supplies and buys from, with whom it cooperates, its projects.
// Used by chainPosition for the hubs of a chain.
UNWIND $makerIds AS id
MATCH (maker:Entity&Enterprise {id: id})
OPTIONAL MATCH (maker)-[r:SUPPLIES|COOPERATES_WITH|PARTICIPATES_IN]-(other:Entity)
WHERE {{valid-at}}
RETURN id, coalesce(maker.chainLeader, false) AS chainLeader,
  count(DISTINCT CASE WHEN type(r) = 'SUPPLIES' AND startNode(r) = maker THEN other END) AS customers,
  count(DISTINCT CASE WHEN type(r) = 'SUPPLIES' AND endNode(r) = maker THEN other END) AS suppliers,
  count(DISTINCT CASE WHEN type(r) = 'COOPERATES_WITH' THEN other END) AS partners,
  count(DISTINCT CASE WHEN type(r) = 'PARTICIPATES_IN' AND other:Project THEN other END) AS projects
