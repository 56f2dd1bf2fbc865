CREATE TABLE t (a bigint);
CREATE VIEW "two
lines" AS SELECT a FROM t;
CREATE FUNCTION "three
lines"() RETURNS bigint LANGUAGE sql AS 'SELECT 1';
GRANT SELECT ON "two
lines" TO PUBLIC;
