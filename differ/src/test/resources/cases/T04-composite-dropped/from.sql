CREATE TYPE z_point AS (x int); CREATE TYPE a_line AS (a z_point);
CREATE TABLE t (id int, l a_line);
