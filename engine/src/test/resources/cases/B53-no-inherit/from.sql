CREATE TABLE t (id bigint PRIMARY KEY, amount integer, CONSTRAINT positive CHECK (amount > 0) NO INHERIT);
