// What the entity node is ordered by: a property, or the number of what it is related to at the time that is asked for.
// Used by every statement that orders a list by any key.
CASE
  WHEN $countType IS NULL THEN node[$property]
  ELSE COUNT {
    (node)-[counted]-(other:Entity)
    WHERE type(counted) = $countType AND ($countDirection = 'BOTH' OR ($countDirection = 'OUT') = (startNode(counted) = node))
      AND any(label IN labels(other) WHERE label IN $countLabels)
      AND coalesce(counted.validFrom, '') <= $countStartsBy AND coalesce(counted.validTo, '9999-12-31') > $countEndsAfter
  }
END
