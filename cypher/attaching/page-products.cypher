// A page of products by id, in columns.
// Used by the attaching of products to links, which looks at every name.
MATCH (product:Entity) WHERE product.id > $after AND product.id < $end AND product:Product
WITH product ORDER BY product.id LIMIT $limit
RETURN collect(product.id) AS ids, collect(product.name) AS names,
  collect(coalesce(product.accounting, false)) AS accounting
