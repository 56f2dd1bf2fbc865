CREATE TYPE span AS RANGE (SUBTYPE = int);
CREATE TYPE rest AS RANGE (SUBTYPE = int, SUBTYPE_OPCLASS = int4_ops, MULTIRANGE_TYPE_NAME = old_rests);
CREATE TABLE t (m span_multirange DEFAULT span_multirange(span(1, 3)), a old_rests[], CHECK (m <> span_multirange()));
INSERT INTO t VALUES ('{[1,2)}', NULL);
