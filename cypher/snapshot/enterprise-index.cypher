// Every enterprise with its regions, its industries, its populations and whether any product of it can be attached to a link.
// Used by the enterprise index that analyses share.
MATCH (enterprise:Enterprise)
RETURN enterprise.id AS id,
  COLLECT { MATCH (enterprise)-[r:LOCATED_IN]->(region:Region) WHERE coalesce(r.validFrom, '') <= $asOf AND coalesce(r.validTo, '9999-12-31') > $asOf RETURN region.id } AS regionIds,
  COLLECT { MATCH (enterprise)-[:IN_INDUSTRY]->(industry:Industry) RETURN industry.id } AS industryIds,
  EXISTS { (enterprise)-[:HAS_CODE]->(:Code {scheme: 'STOCK'}) } AS listed,
  coalesce(enterprise.aboveDesignatedSize, false) AS aboveDesignatedSize,
  EXISTS { MATCH (enterprise)-[r:PRODUCES]->(product:Product) WHERE NOT coalesce(product.accounting, false) AND coalesce(r.validFrom, '') <= $asOf AND coalesce(r.validTo, '9999-12-31') > $asOf } AS attachable
