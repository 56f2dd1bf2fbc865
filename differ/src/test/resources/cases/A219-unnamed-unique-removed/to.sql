CREATE TABLE t (id int, x int, y int, CONSTRAINT uk_t_x UNIQUE (x));
