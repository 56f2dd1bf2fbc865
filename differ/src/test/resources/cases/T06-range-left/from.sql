CREATE TYPE span;
CREATE FUNCTION canon(span) RETURNS span AS 'int4range_canonical' LANGUAGE internal IMMUTABLE STRICT;
CREATE TYPE span AS RANGE (SUBTYPE = int, CANONICAL = canon);
CREATE TABLE t (s span);
