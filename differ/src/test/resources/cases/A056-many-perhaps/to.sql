CREATE TABLE t (id int, x text, y text, z text, w int);
