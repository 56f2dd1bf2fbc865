CREATE TYPE span AS RANGE (SUBTYPE = int);
CREATE TYPE free AS RANGE (SUBTYPE = int);
CREATE TABLE t (id int, s span);
