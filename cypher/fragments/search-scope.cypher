// The condition that the entity node is of the kinds and on that day lies in the region that a search row asks for.
// Used by every statement that searches.
any(label IN labels(node) WHERE label IN row.labels) AND (row.regionId IS NULL OR EXISTS {
    (node)-[place:LOCATED_IN]->(:Region)-[:LOCATED_IN*0..6]->(:Region {id: row.regionId})
    WHERE coalesce(place.validFrom, '') <= row.day AND coalesce(place.validTo, '9999-12-31') > row.day
  })
