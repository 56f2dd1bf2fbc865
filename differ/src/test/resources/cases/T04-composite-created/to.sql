CREATE TYPE z_point AS (x numeric(10,2), "the Label" text COLLATE "C");
CREATE TYPE a_line AS (a z_point, b z_point);
COMMENT ON TYPE a_line IS 'two of them'; COMMENT ON COLUMN a_line.a IS 'the one';
CREATE TABLE t (id int, l a_line, ls a_line[]);
