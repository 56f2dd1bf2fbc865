CREATE DOMAIN mood AS text CHECK (VALUE <> '');
CREATE TABLE t (id int, m mood DEFAULT 'ok');
