CREATE TABLE t (id int, status text, n int, CONSTRAINT ck_t_n CHECK (n > 0));
