// The ids of merged nodes by the ids that they were known by before.
// Used by the import, which leads references to the node that was kept.
UNWIND $ids AS wanted
MATCH (c:Code {key: "ID||" + wanted})<-[:HAS_CODE]-(n:Entity)
USING INDEX SEEK c:Code(key)
RETURN wanted AS formerId, n.id AS id
