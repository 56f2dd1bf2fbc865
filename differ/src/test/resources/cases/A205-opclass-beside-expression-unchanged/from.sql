CREATE TABLE t (a text, b text);
CREATE INDEX ix ON t (lower(a) text_pattern_ops, b varchar_pattern_ops);
