// Orders the nodes of a label by a property, and by id where it is the same.
// Used by the lists of the label, which page by key.
CREATE INDEX order_{{LABEL}}_{{PROPERTY}} IF NOT EXISTS FOR (n:{{LABEL}}) ON (n.{{PROPERTY}}, n.id)
