CREATE TABLE t (n int, g int GENERATED ALWAYS AS ( n  +  1 ) STORED);
CREATE INDEX ix ON t (g);
