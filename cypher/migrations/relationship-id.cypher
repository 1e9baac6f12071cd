// Gives every edge of a type one id that no other edge of the type has.
// Used by the import, which finds an edge by its id, and by lookups of edges.
CREATE CONSTRAINT relationship_id_{{TYPE}} IF NOT EXISTS FOR ()-[r:{{TYPE}}]-() REQUIRE r.id IS UNIQUE
