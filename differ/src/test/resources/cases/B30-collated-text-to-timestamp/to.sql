CREATE TABLE t (x timestamp, y text);
