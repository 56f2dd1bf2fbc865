CREATE TABLE parent (id bigint PRIMARY KEY, code text, at timestamptz(6), size varchar(10));
ALTER TABLE parent DROP CONSTRAINT parent_pkey;
ALTER TABLE parent ADD CONSTRAINT parent_pkey PRIMARY KEY (id) INCLUDE (at);
CREATE UNIQUE INDEX ux ON parent (code) INCLUDE (size);
CREATE TABLE child (parent bigint CONSTRAINT fk REFERENCES parent (id), code text CONSTRAINT fk_code REFERENCES parent (code));
CREATE TABLE gone (parent bigint CONSTRAINT fk_gone REFERENCES parent (id));
