CREATE TYPE span AS RANGE (SUBTYPE = bigint);
CREATE FUNCTION canon(span) RETURNS span AS 'int4range_canonical' LANGUAGE internal IMMUTABLE STRICT;
CREATE TABLE t (s span);
