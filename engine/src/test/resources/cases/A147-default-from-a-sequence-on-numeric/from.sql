CREATE SEQUENCE numbers;
CREATE TABLE t (id bigint PRIMARY KEY, n numeric(10, 0) DEFAULT nextval('numbers'));
