CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
COMMENT ON COLUMN t.name IS 'b';
COMMENT ON TABLE t IS 'b';
