CREATE TABLE t (n int, m int, g int GENERATED ALWAYS AS (m + 1) STORED);
