CREATE TABLE t (k int4range, at daterange, x int);
CREATE TABLE u (k int4range, at daterange);
