// The data sets that the graph holds, with their versions, and whether their import was finished.
// Used by the start, which imports the sample data that are missing or older.
MATCH (d:DataSet) WHERE d.id > ""
RETURN d.id AS id, d.dataVersion AS dataVersion, NOT EXISTS { MATCH (run:ImportRun {id: d.id}) } AS finished
