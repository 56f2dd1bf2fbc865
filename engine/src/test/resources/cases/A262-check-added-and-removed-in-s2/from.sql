CREATE SCHEMA s2;
CREATE TABLE s2.t (id bigint PRIMARY KEY, amount integer, CONSTRAINT small CHECK (amount < 100));
