// The names of the indexes, those behind constraints among them, with their state.
// Used by the migrations, which check what they made.
SHOW INDEXES YIELD name, state RETURN name AS name, state AS state
