// The products of which the given ones are kinds, themselves among them, as far up as makers are looked for.
// Used by scenarios that give a product a maker.
UNWIND $ids AS id
MATCH (:Entity&Product {id: id})-[:SUBCLASS_OF*0..3]->(kind:Product)
RETURN id, collect(DISTINCT kind.id) AS kindIds
