CREATE TABLE t (r int4range, s int4range, CONSTRAINT ex EXCLUDE USING gist (r WITH &&));
