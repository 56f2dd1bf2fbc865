CREATE DOMAIN amount AS numeric;
CREATE TYPE a_span AS RANGE (SUBTYPE = amount, MULTIRANGE_TYPE_NAME = spans);
CREATE TYPE names AS RANGE (SUBTYPE = text, COLLATION = "C", SUBTYPE_OPCLASS = text_pattern_ops);
CREATE TYPE times AS RANGE (SUBTYPE = time);
CREATE TABLE t (id int, s a_span, m spans, n names[]);
