CREATE TABLE t (id int, x text, y text, z int, jb jsonb);
CREATE INDEX new_ix ON t (x);
