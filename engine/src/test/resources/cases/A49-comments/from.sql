CREATE TABLE t (id bigint PRIMARY KEY, name varchar(255), other varchar(255));
COMMENT ON COLUMN t.other IS 'old';
