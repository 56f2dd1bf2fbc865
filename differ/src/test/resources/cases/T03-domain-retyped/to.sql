CREATE DOMAIN code AS text DEFAULT 'x' CONSTRAINT ck_c CHECK (VALUE <> '');
CREATE TABLE t (id int, c code NOT NULL DEFAULT 'y', cs code[], CONSTRAINT ck_t CHECK (c <> 'q'));
CREATE INDEX ix_c ON t (c) WHERE c <> 'r'::code;
