// What reviewers decided on products and the given links, the oldest first.
// Used by the attaching of products to links: a decision outlives the next run.
MATCH (made:Decision)
WHERE made.fromId > "" AND made.toId IN $linkIds AND made.relationshipType = "REALIZES"
RETURN made.fromId AS productId, made.toId AS linkId, made.decision AS decision,
  made.reason AS reason, made.decidedBy AS decidedBy
ORDER BY coalesce(made.decidedOn, ""), made.id
