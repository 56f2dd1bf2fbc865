CREATE TABLE t (id int, x text, y text, z int, jb jsonb);
