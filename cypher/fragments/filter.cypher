// The condition that the entity node meets every test of a list's filter; a test is a row of parameters.
// Used by every statement that reads a filtered list.
all(test IN $tests WHERE
  CASE test.kind
    WHEN 'oneOf' THEN node[test.property] IN test.values
    WHEN 'anyOf' THEN any(item IN coalesce(node[test.property], []) WHERE item IN test.values)
    WHEN 'contains' THEN toLower(node[test.property]) CONTAINS test.value
    WHEN 'startsWith' THEN toLower(node[test.property]) STARTS WITH test.value
    WHEN 'anyContains' THEN any(item IN coalesce(node[test.property], []) WHERE toLower(item) CONTAINS test.value)
    WHEN 'anyStartsWith' THEN any(item IN coalesce(node[test.property], []) WHERE toLower(item) STARTS WITH test.value)
    WHEN 'atLeast' THEN node[test.property] >= test.value
    WHEN 'atMost' THEN node[test.property] <= test.value
    WHEN 'unknown' THEN (node[test.property] IS NULL) = test.value
    WHEN 'within' THEN EXISTS {
      (node)-[place:LOCATED_IN]->(:Region)-[:LOCATED_IN*0..6]->(:Region {id: test.value})
      WHERE coalesce(place.validFrom, '') <= test.startsBy AND coalesce(place.validTo, '9999-12-31') > test.endsAfter
    }
    WHEN 'related' THEN test.least <= COUNT {
      (node)-[related]-(other:Entity)
      WHERE type(related) = test.type AND (test.direction = 'BOTH' OR (test.direction = 'OUT') = (startNode(related) = node))
        AND any(label IN labels(other) WHERE label IN test.labels)
        AND coalesce(related.validFrom, '') <= test.startsBy AND coalesce(related.validTo, '9999-12-31') > test.endsAfter
        AND all(inner IN test.tests WHERE
          CASE inner.kind
            WHEN 'oneOf' THEN other[inner.property] IN inner.values
            WHEN 'anyOf' THEN any(item IN coalesce(other[inner.property], []) WHERE item IN inner.values)
            WHEN 'contains' THEN toLower(other[inner.property]) CONTAINS inner.value
            WHEN 'startsWith' THEN toLower(other[inner.property]) STARTS WITH inner.value
            WHEN 'anyContains' THEN any(item IN coalesce(other[inner.property], []) WHERE toLower(item) CONTAINS inner.value)
            WHEN 'anyStartsWith' THEN any(item IN coalesce(other[inner.property], []) WHERE toLower(item) STARTS WITH inner.value)
            WHEN 'atLeast' THEN other[inner.property] >= inner.value
            WHEN 'atMost' THEN other[inner.property] <= inner.value
            WHEN 'unknown' THEN (other[inner.property] IS NULL) = inner.value
          END)
        AND (test.within IS NULL OR EXISTS {
          (other)-[place:LOCATED_IN]->(:Region)-[:LOCATED_IN*0..6]->(:Region {id: test.within.value})
          WHERE coalesce(place.validFrom, '') <= test.within.startsBy AND coalesce(place.validTo, '9999-12-31') > test.within.endsAfter
        })
    } <= test.most
  END)
