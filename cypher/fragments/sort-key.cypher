// What the entity node is ordered by: a property, or its number of edges of a type and direction.
// Used by every statement that orders a list by any key.
CASE
  WHEN $countType IS NULL THEN node[$property]
  ELSE COUNT { (node)-[counted]-() WHERE type(counted) = $countType AND ($countDirection = 'BOTH' OR ($countDirection = 'OUT') = (startNode(counted) = node)) }
END
