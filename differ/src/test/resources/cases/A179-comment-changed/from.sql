CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
COMMENT ON COLUMN t.name IS 'a';
COMMENT ON TABLE t IS 'a';
