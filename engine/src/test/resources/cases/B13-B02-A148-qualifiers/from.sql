CREATE TYPE mood AS ENUM ('ZEN');
CREATE SEQUENCE numbers;
CREATE TABLE t (id bigint PRIMARY KEY, mood mood DEFAULT 'ZEN', n bigint DEFAULT nextval('numbers'), m bigint DEFAULT nextval('numbers'));
