CREATE TABLE t (a integer);
CREATE VIEW "two
lines" AS SELECT a FROM t;
CREATE FUNCTION "three
lines"() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT SELECT ON "two
lines" TO PUBLIC;
