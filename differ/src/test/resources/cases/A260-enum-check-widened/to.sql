CREATE TABLE t (id int, status text, n int, CONSTRAINT ck_s CHECK (status IN ('A','B','C')));
