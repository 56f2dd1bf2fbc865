CREATE TABLE t (id int, status text, n int, CHECK (status IN ('A','B')));
