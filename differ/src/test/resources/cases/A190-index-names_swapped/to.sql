CREATE TABLE t (id int, x text, y text, z int, jb jsonb);
CREATE INDEX i1 ON t (y);
CREATE INDEX i2 ON t (x);
