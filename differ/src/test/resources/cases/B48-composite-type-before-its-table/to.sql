CREATE TYPE point3 AS (x integer, y integer, z integer);
CREATE TABLE t (id bigint PRIMARY KEY, at point3);
