CREATE TABLE t (k int4range, at daterange, x int, CONSTRAINT t_pk PRIMARY KEY (k, at WITHOUT OVERLAPS));
CREATE TABLE u (k int4range, at daterange, CONSTRAINT uk UNIQUE (k, at WITHOUT OVERLAPS), CONSTRAINT fk FOREIGN KEY (k, PERIOD at) REFERENCES t (k, PERIOD at));
