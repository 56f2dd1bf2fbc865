CREATE TABLE t (x real);
