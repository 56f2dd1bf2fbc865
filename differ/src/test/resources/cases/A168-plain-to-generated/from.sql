CREATE TABLE t (n int, g int);
CREATE INDEX ix ON t (g);
