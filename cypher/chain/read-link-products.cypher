// The products that realize the given links.
// Used by chainDiagnosis for a chain or a link.
UNWIND $linkIds AS linkId
MATCH (:Entity&ChainLink {id: linkId})<-[r:REALIZES]-(product:Product)
WHERE {{valid}} AND coalesce(r.confidence, 1.0) >= $minConfidence AND NOT coalesce(product.accounting, false)
RETURN linkId, collect(product.id) AS productIds, collect(r.id) AS relationshipIds
