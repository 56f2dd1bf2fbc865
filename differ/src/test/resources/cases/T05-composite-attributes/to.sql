CREATE TYPE addr AS (street varchar(80), zip int, country text);
COMMENT ON COLUMN addr.zip IS 'the code';
CREATE TABLE t (id int, a addr);
