CREATE TABLE t (n int, g int GENERATED ALWAYS AS (m + 1) STORED, m int);
