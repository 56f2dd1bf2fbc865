CREATE TABLE t (a text, b text);
CREATE INDEX ix ON t (upper(a) text_pattern_ops, b);
