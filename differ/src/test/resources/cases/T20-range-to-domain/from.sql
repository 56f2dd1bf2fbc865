CREATE TYPE span AS RANGE (SUBTYPE = float8);
CREATE TABLE t (id int, s span, a span[], m span_multirange, d text DEFAULT span(1, 2)::text);
INSERT INTO t VALUES (1, NULL, '{}', NULL, 'x');
