CREATE TABLE t (id bigint PRIMARY KEY, amount integer);
ALTER TABLE t ADD CONSTRAINT positive CHECK (amount > 0) NOT VALID;
