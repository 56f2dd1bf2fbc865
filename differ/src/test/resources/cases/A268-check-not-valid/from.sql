CREATE TABLE t (id int, status text, n int);
ALTER TABLE t ADD CONSTRAINT ck CHECK (n > 0) NOT VALID;
