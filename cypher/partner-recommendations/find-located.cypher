// Who lies in any of the given regions at a date, of the labels that can be partners.
// Used by partnerRecommendations.
UNWIND $regionIds AS regionId
MATCH (region:Entity {id: regionId})<-[r:LOCATED_IN]-(place:Enterprise|ResearchInstitute|University|TechnicalCentre|TalentProgramme)
WHERE {{valid}}
RETURN collect(DISTINCT place.id) AS ids
