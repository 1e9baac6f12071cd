// The edges that attach products to the given links, in columns.
// Used by the attaching of products to links, which writes only what differs.
UNWIND $linkIds AS linkId
MATCH (link:Entity&ChainLink {id: linkId})<-[r:REALIZES]-(product:Product)
RETURN linkId, collect(product.id) AS productIds, collect(r.id) AS ids, collect(coalesce(r.status, "")) AS statuses,
  collect(coalesce(r.confidence, -1.0)) AS confidences, collect(coalesce(r.matchedTerm, "")) AS terms,
  collect(coalesce(r.reason, "")) AS reasons, collect(coalesce(r.dataSetIds, [])) AS dataSetIds,
  collect(coalesce(r.version, 0)) AS versions
