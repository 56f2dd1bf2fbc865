CREATE TABLE t (id int, status text, n int, CONSTRAINT c1 CHECK (n > 0));
