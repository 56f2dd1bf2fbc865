CREATE TABLE t (id int, k bigint) PARTITION BY RANGE (k);
