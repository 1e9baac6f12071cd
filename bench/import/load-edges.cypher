// The edges of a type from a file, as the import leaves them.
// Used by the benchmark of the import: the server's own LOAD CSV.
LOAD CSV WITH HEADERS FROM $url AS row
CALL (row) {
  MATCH (a:Entity {id: row.from})
  MATCH (b:Entity {id: row.to})
  MERGE (a)-[r:{{TYPE}} {id: row.id}]->(b)
  SET r += {
    status: row.status, confidence: toFloat(row.confidence), documentId: row.documentId, row: toInteger(row.row),
    reason: row.reason, revenueShare: toFloat(row.revenueShare), dataSetIds: split(row.dataSetIds, ";"),
    version: toInteger(row.version)
  }
} IN TRANSACTIONS OF 5000 ROWS
