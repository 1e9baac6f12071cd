// What of education, talent, innovation and Party building reaches each link and its local makers.
// Used by chainDiagnosis for the cover of the four chains.
UNWIND $links AS link
MATCH (n:Entity {id: link.id})
RETURN link.id AS id,
  COLLECT { MATCH (n)-[:NEEDS]->(:Occupation)<-[:TRAINS_FOR]-(programme:Programme) RETURN DISTINCT programme.id ORDER BY programme.id } AS programmeIds,
  COLLECT { MATCH (n)-[:NEEDS]->(:Occupation)<-[:TRAINS_FOR]-(:Programme)<-[:OFFERS]-(school:Entity)-[:LOCATED_IN]->(region:Region) WHERE region.id IN $regionIds RETURN DISTINCT school.id ORDER BY school.id } AS schoolIds,
  COLLECT { MATCH (n)-[:NEEDS]->(occupation:Occupation) RETURN DISTINCT occupation.id ORDER BY occupation.id } AS occupationIds,
  COLLECT { UNWIND link.makerIds AS makerId MATCH (:Entity&Enterprise {id: makerId})<-[:WORKS_AT|ADVISES]-(person:Person) RETURN DISTINCT person.id ORDER BY person.id } AS personIds,
  COLLECT { UNWIND link.makerIds AS makerId MATCH (:Entity&Enterprise {id: makerId})-[:PARTICIPATES_IN]->(project:Project) RETURN DISTINCT project.id ORDER BY project.id } AS projectIds,
  COLLECT { UNWIND link.makerIds AS makerId MATCH (:Entity&Enterprise {id: makerId})-[:COOPERATES_WITH|CO_BUILDS]-(partner:ResearchInstitute|University|TechnicalCentre) RETURN DISTINCT partner.id ORDER BY partner.id } AS partnerIds,
  COLLECT { UNWIND link.makerIds AS makerId MATCH (:Entity&Enterprise {id: makerId})-[:MEMBER_OF|LEADS|AFFILIATED_TO|CO_BUILDS|COVERS]-(tie:PartyOrganization|IndustrialCommunity) RETURN DISTINCT tie.id ORDER BY tie.id } AS partyIds
