// The newest day of publication among documents.
// Used by chainDiagnosis for the date up to which the data reach.
UNWIND $ids AS id
MATCH (document:Entity&Document {id: id})
RETURN max(document.publishedOn) AS newest
