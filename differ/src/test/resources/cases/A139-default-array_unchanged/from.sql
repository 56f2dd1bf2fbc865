CREATE TABLE t (x int[] DEFAULT ARRAY[]::integer[]);
