// Gives every node one id that no other node has.
// Used by every lookup of a node by its id.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE
