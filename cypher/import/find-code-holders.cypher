// Who holds the codes with these keys.
// Used by the import: a code that two nodes hold makes them one.
UNWIND $keys AS key
MATCH (c:Code {key: key})<-[:HAS_CODE]-(n:Entity)
USING INDEX SEEK c:Code(key)
RETURN key AS key, c.valid AS valid, n.id AS holderId
