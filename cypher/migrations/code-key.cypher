// Gives every code (scheme, edition and value) one node.
// Used by the import, which finds an entity by its codes, and by lookups by code.
CREATE CONSTRAINT code_key IF NOT EXISTS FOR (c:Code) REQUIRE c.key IS UNIQUE
