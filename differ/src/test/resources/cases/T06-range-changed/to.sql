CREATE TYPE span AS RANGE (SUBTYPE = bigint);
CREATE TYPE free AS RANGE (SUBTYPE = bigint);
CREATE TABLE t (id int, s span);
