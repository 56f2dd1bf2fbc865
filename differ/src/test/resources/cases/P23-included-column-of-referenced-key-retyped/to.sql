CREATE TABLE parent (id bigint PRIMARY KEY, code text, at timestamp(3), size varchar(20));
ALTER TABLE parent DROP CONSTRAINT parent_pkey;
ALTER TABLE parent ADD CONSTRAINT parent_pkey PRIMARY KEY (id) INCLUDE (at);
CREATE UNIQUE INDEX ux ON parent (code) INCLUDE (size);
CREATE TABLE child (parent bigint CONSTRAINT fk REFERENCES parent (id), code text CONSTRAINT fk_code REFERENCES parent (code));
CREATE TABLE made (parent bigint CONSTRAINT fk_made REFERENCES parent (id));
