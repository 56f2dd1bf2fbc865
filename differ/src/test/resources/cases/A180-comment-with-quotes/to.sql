CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
COMMENT ON COLUMN t.name IS 'it''s \\ "quoted"';
COMMENT ON TABLE t IS 'it''s \\ "quoted"';
