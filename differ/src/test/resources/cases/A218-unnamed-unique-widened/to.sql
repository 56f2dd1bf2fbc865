CREATE TABLE t (id int, x int, y int, CONSTRAINT uk_t_x_y UNIQUE (x, y));
