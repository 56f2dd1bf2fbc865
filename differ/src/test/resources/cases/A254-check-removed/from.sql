CREATE TABLE t (id int, status text, n int, CONSTRAINT ck CHECK (n > 0));
