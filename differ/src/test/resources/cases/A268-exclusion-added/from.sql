CREATE TABLE t (r int4range, s int4range);
